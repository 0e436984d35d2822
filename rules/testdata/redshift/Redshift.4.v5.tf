terraform {
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "~> 5.0"
    }
  }
}

resource "aws_redshift_cluster" "inline" {
  cluster_identifier = "inline"
  node_type          = "ra3.large"
  logging {
    enable      = true # want pass
    bucket_name = "logs"
  }
}

resource "aws_redshift_cluster" "inline_off" {
  cluster_identifier = "inline-off"
  node_type          = "ra3.large"
  logging {
    enable = false # want fail "is false"
  }
}
