resource "aws_db_instance" "minute" {
  identifier          = "minute"
  engine              = "mysql"
  instance_class      = "db.t4g.micro"
  monitoring_interval = 60 # want pass "is 60"
}

resource "aws_db_instance" "off" {
  identifier          = "off"
  engine              = "mysql"
  instance_class      = "db.t4g.micro"
  monitoring_interval = 0 # want fail "is 0"
}

resource "aws_db_instance" "unset" { # want fail "is not set; the provider's default is 0"
  identifier     = "unset"
  engine         = "mysql"
  instance_class = "db.t4g.micro"
}

resource "aws_rds_cluster" "aurora" {
  cluster_identifier = "aurora"
  engine             = "aurora-mysql"
}

resource "aws_rds_cluster_instance" "own" {
  cluster_identifier  = aws_rds_cluster.aurora.id
  engine              = "aurora-mysql"
  instance_class      = "db.r6g.large"
  monitoring_interval = 15 # want pass "is 15"
}

resource "aws_rds_cluster_instance" "unset" { # want fail "is not set; the default is 0"
  cluster_identifier = aws_rds_cluster.aurora.id
  engine             = "aurora-mysql"
  instance_class     = "db.r6g.large"
}

resource "aws_rds_cluster" "monitored" {
  cluster_identifier  = "monitored"
  engine              = "aurora-mysql"
  monitoring_interval = 30
}

resource "aws_rds_cluster_instance" "monitored" { # want pass "is 30"
  count              = 2
  cluster_identifier = aws_rds_cluster.monitored.id
  engine             = "aurora-mysql"
  instance_class     = "db.r6g.large"
}

resource "aws_rds_cluster" "each" {
  for_each            = { a = 60, b = 0 }
  cluster_identifier  = "each-${each.key}"
  engine              = "aurora-mysql"
  monitoring_interval = each.value
}

resource "aws_rds_cluster_instance" "each" {
  for_each           = aws_rds_cluster.each
  cluster_identifier = each.value.id  # want ["a"] pass "is 60"
  engine             = "aurora-mysql" # want ["b"] fail "is 0"
  instance_class     = "db.r6g.large"
}

resource "aws_rds_cluster_instance" "of_another_root" { # want unknown "outside"
  cluster_identifier = "outside"
  engine             = "aurora-mysql"
  instance_class     = "db.r6g.large"
}
