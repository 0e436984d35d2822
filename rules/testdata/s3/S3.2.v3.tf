terraform {
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "~> 3.0"
    }
  }
}

resource "aws_s3_bucket" "canned" {
  bucket = "example-canned"
  acl    = "public-read-write" # want fail "is \"public-read-write\""
}

resource "aws_s3_bucket" "private" {
  bucket = "example-private"
  acl    = "private" # want pass
}

resource "aws_s3_bucket" "unset" { # want pass
  bucket = "example-unset"
}

resource "aws_s3_bucket" "granted" {
  bucket = "example-granted"
  grant {
    type        = "Group"
    uri         = "http://acs.amazonaws.com/groups/global/AllUsers" # want fail "AllUsers"
    permissions = ["READ"]
  }
}

resource "aws_s3_bucket" "policy" {
  bucket = "example-policy"
  policy = jsonencode({ # want fail "allows everybody to read"
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = "*"
      Action    = "s3:GetObject"
      Resource  = "arn:aws:s3:::example-policy/*"
    }]
  })
}
