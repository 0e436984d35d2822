resource "aws_db_instance" "private" {
  identifier          = "private"
  engine              = "mysql"
  instance_class      = "db.t4g.micro"
  publicly_accessible = false # want pass "is false"
}

resource "aws_db_instance" "public" {
  identifier          = "public"
  engine              = "mysql"
  instance_class      = "db.t4g.micro"
  publicly_accessible = true # want fail "is true"
}

resource "aws_db_instance" "unset" { # want pass "the provider's default is false"
  identifier     = "unset"
  engine         = "mysql"
  instance_class = "db.t4g.micro"
}

resource "aws_db_instance" "counted" {
  count               = 2
  identifier          = "counted-${count.index}"
  engine              = "mysql"
  instance_class      = "db.t4g.micro"
  publicly_accessible = count.index == 0 # want [0] fail "is true"
  # want [1] pass
}

resource "aws_rds_cluster_instance" "private" {
  cluster_identifier  = "aurora"
  engine              = "aurora-mysql"
  instance_class      = "db.r6g.large"
  publicly_accessible = false # want pass "is false"
}

resource "aws_rds_cluster_instance" "public" {
  cluster_identifier  = "aurora"
  engine              = "aurora-mysql"
  instance_class      = "db.r6g.large"
  publicly_accessible = true # want fail "is true"
}

resource "aws_rds_cluster_instance" "unset" { # want pass "is not set; the default is false"
  cluster_identifier = "aurora"
  engine             = "aurora-mysql"
  instance_class     = "db.r6g.large"
}

variable "public" {
  type    = bool
  default = null
}

resource "aws_rds_cluster_instance" "null" {
  cluster_identifier  = "aurora"
  engine              = "aurora-mysql"
  instance_class      = "db.r6g.large"
  publicly_accessible = var.public # want pass "is not set"
}

resource "aws_neptune_cluster_instance" "unset" { # want pass
  cluster_identifier = "graph"
  instance_class     = "db.r6g.large"
}

resource "aws_neptune_cluster_instance" "public" {
  cluster_identifier  = "graph"
  instance_class      = "db.r6g.large"
  publicly_accessible = true # want fail "is true"
}
