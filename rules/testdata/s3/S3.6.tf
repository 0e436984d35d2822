data "aws_caller_identity" "current" {}

resource "aws_s3_bucket" "unset" { # want pass
  bucket = "example-unset"
}

resource "aws_s3_bucket" "own" { # want pass
  bucket = "example-own"
}

resource "aws_s3_bucket_policy" "own" {
  bucket = "example-own"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { AWS = "arn:aws:iam::${data.aws_caller_identity.current.account_id}:root" }
      Action    = "s3:*"
      Resource  = "arn:aws:s3:::example-own"
    }]
  })
}

resource "aws_s3_bucket" "other" { # want fail "lets another account change who has access" hcl unknown
  bucket = "example-other"
}

resource "aws_s3_bucket_policy" "other" {
  bucket = "example-other"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { AWS = "arn:aws:iam::444455556666:role/r" }
      Action    = "s3:PutBucketPolicy"
      Resource  = "arn:aws:s3:::example-other"
    }]
  })
}

resource "aws_s3_bucket" "wildcard" { # want fail "lets another account change who has access" hcl unknown
  bucket = "example-wildcard"
}

resource "aws_s3_bucket_policy" "wildcard" {
  bucket = "example-wildcard"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { AWS = ["444455556666"] }
      Action    = ["s3:Get*", "s3:put*"]
      Resource  = "arn:aws:s3:::example-wildcard"
    }]
  })
}

resource "aws_s3_bucket" "everybody" { # want fail "lets another account change who has access"
  bucket = "example-everybody"
}

resource "aws_s3_bucket_policy" "everybody" {
  bucket = "example-everybody"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = "*"
      Action    = "s3:DeleteBucketPolicy"
      Resource  = "arn:aws:s3:::example-everybody"
    }]
  })
}

# Conditions do not count, as AWS says of its rule.
resource "aws_s3_bucket" "condition" { # want fail "lets another account change who has access"
  bucket = "example-condition"
}

resource "aws_s3_bucket_policy" "condition" {
  bucket = "example-condition"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = "*"
      Action    = "s3:PutBucketAcl"
      Resource  = "arn:aws:s3:::example-condition"
      Condition = {
        StringEquals = {
          "aws:PrincipalOrgID" = "o-a1b2c3d4e5"
        }
      }
    }]
  })
}

resource "aws_s3_bucket" "reading" { # want pass
  bucket = "example-reading"
}

resource "aws_s3_bucket_policy" "reading" {
  bucket = "example-reading"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { AWS = "444455556666" }
      Action    = ["s3:GetObject", "s3:ListBucket"]
      Resource  = "arn:aws:s3:::example-reading"
    }]
  })
}

resource "aws_s3_bucket" "service" { # want pass
  bucket = "example-service"
}

resource "aws_s3_bucket_policy" "service" {
  bucket = "example-service"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { Service = "logging.s3.amazonaws.com" }
      Action    = "s3:*"
      Resource  = "arn:aws:s3:::example-service"
    }]
  })
}

resource "aws_s3_bucket" "denied" { # want pass
  bucket = "example-denied"
}

resource "aws_s3_bucket_policy" "denied" {
  bucket = "example-denied"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Deny"
      Principal = { AWS = "444455556666" }
      Action    = "s3:*"
      Resource  = "arn:aws:s3:::example-denied"
    }]
  })
}
