terraform {
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "~> 4.0"
    }
  }
}

# The name of Aurora MySQL 1, and the provider's default before version 5.0.
resource "aws_rds_cluster" "unset" {
  cluster_identifier = "unset"
  engine             = "aurora"
}

resource "aws_rds_cluster_instance" "unset" { # want fail "is not set; the default is false"
  cluster_identifier = aws_rds_cluster.unset.id
  engine             = "aurora"
  instance_class     = "db.r5.large"
}
