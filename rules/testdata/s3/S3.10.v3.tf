terraform {
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "~> 3.0"
    }
  }
}

resource "aws_s3_bucket" "both" {
  bucket = "example-both"
  versioning {
    enabled = true
  }
  lifecycle_rule {
    enabled = true # want pass
    expiration {
      days = 365
    }
  }
}

resource "aws_s3_bucket" "off" {
  bucket = "example-off"
  versioning {
    enabled = true
  }
  lifecycle_rule {
    enabled = false # want fail "is false"
    expiration {
      days = 365
    }
  }
}

resource "aws_s3_bucket" "suspended" {
  bucket = "example-suspended"
  versioning {
    enabled = false # want pass
  }
}

resource "aws_s3_bucket" "unset" { # want pass "default is false"
  bucket = "example-unset"
}

resource "aws_s3_bucket" "locked" { # want fail "has no"
  bucket = "example-locked"

  object_lock_configuration {
    object_lock_enabled = "Enabled"
  }
}
