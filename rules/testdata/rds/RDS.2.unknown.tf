resource "terraform_data" "later" {
  input = true
}

resource "aws_db_instance" "unknown" {
  identifier          = "unknown"
  engine              = "mysql"
  instance_class      = "db.t4g.micro"
  publicly_accessible = terraform_data.later.output # want unknown "known after apply"
}

resource "aws_rds_cluster_instance" "unknown" {
  cluster_identifier  = "aurora"
  engine              = "aurora-mysql"
  instance_class      = "db.r6g.large"
  publicly_accessible = terraform_data.later.output # want unknown "known after apply"
}

resource "aws_rds_cluster_instance" "unset" { # want pass "is not set"
  cluster_identifier = "aurora"
  engine             = "aurora-mysql"
  instance_class     = "db.r6g.large"
}

resource "aws_neptune_cluster_instance" "unknown" {
  cluster_identifier  = "graph"
  instance_class      = "db.r6g.large"
  publicly_accessible = terraform_data.later.output # want unknown "known after apply"
}
