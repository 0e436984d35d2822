terraform {
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "~> 3.0"
    }
  }
}

data "aws_caller_identity" "current" {}

resource "aws_s3_bucket" "other" {
  bucket = "example-other"
  policy = jsonencode({ # want fail "lets another account" hcl unknown
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { AWS = "444455556666" }
      Action    = "s3:*"
      Resource  = "arn:aws:s3:::example-other"
    }]
  })
}

resource "aws_s3_bucket" "unset" { # want pass
  bucket = "example-unset"
}
