resource "aws_db_instance" "on" {
  identifier                 = "on"
  engine                     = "mysql"
  instance_class             = "db.t4g.micro"
  auto_minor_version_upgrade = true # want pass "is true"
}

resource "aws_db_instance" "off" {
  identifier                 = "off"
  engine                     = "mysql"
  instance_class             = "db.t4g.micro"
  auto_minor_version_upgrade = false # want fail "is false"
}

resource "aws_db_instance" "unset" { # want pass "the provider's default is true"
  identifier     = "unset"
  engine         = "mysql"
  instance_class = "db.t4g.micro"
}

resource "aws_rds_cluster_instance" "unset" { # want pass "the provider's default is true"
  cluster_identifier = "aurora"
  engine             = "aurora-mysql"
  instance_class     = "db.r6g.large"
}

resource "aws_rds_cluster_instance" "off" {
  cluster_identifier         = "aurora"
  engine                     = "aurora-mysql"
  instance_class             = "db.r6g.large"
  auto_minor_version_upgrade = false # want fail "is false"
}

resource "aws_rds_cluster_instance" "counted" {
  count                      = 2
  cluster_identifier         = "aurora"
  engine                     = "aurora-mysql"
  instance_class             = "db.r6g.large"
  auto_minor_version_upgrade = count.index == 0 # want [0] pass
  # want [1] fail "is false"
}
