terraform {
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "~> 5.0"
    }
  }
}

resource "aws_redshift_cluster" "unset" { # want fail "default is true"
  cluster_identifier = "unset"
  node_type          = "ra3.large"
}
