terraform {
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "~> 3.0"
    }
  }
}

resource "aws_s3_bucket" "logged" {
  bucket = "example-logged"
  logging { # want pass
    target_bucket = "example-logs"
    target_prefix = "logged/"
  }
}

resource "aws_s3_bucket" "unset" { # want fail "has no `logging` block"
  bucket = "example-unset"
}
