terraform {
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "~> 4.0"
    }
  }
}

resource "aws_rds_cluster_instance" "unset" { # want pass "is not set"
  cluster_identifier = "aurora"
  engine             = "aurora-mysql"
  instance_class     = "db.r6g.large"
}

resource "aws_rds_cluster_instance" "public" {
  cluster_identifier  = "aurora"
  engine              = "aurora-mysql"
  instance_class      = "db.r6g.large"
  publicly_accessible = true # want fail "is true"
}
