# All links are by name, so that a plan shows that no dynamic block makes a grant.

resource "aws_s3_bucket" "unset" { # want pass
  bucket = "example-unset"
}

resource "aws_s3_bucket" "public" { # want fail "allows everybody to write"
  bucket = "example-public"
}

resource "aws_s3_bucket_policy" "public" {
  bucket = "example-public"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = "*"
      Action    = ["s3:PutObject", "s3:GetObject"]
      Resource  = ["arn:aws:s3:::example-public", "arn:aws:s3:::example-public/*"]
    }]
  })
}

resource "aws_s3_bucket" "wildcard" { # want fail "allows everybody to write"
  bucket = "example-wildcard"
}

resource "aws_s3_bucket_policy" "wildcard" {
  bucket = "example-wildcard"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { AWS = "*" }
      Action    = "*"
      Resource  = ["arn:aws:s3:::example-wildcard", "arn:aws:s3:::example-wildcard/*"]
    }]
  })
}

resource "aws_s3_bucket" "over_tls" { # want fail "allows everybody to write"
  bucket = "example-over-tls"
}

resource "aws_s3_bucket_policy" "over_tls" {
  bucket = "example-over-tls"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = "*"
      Action    = ["s3:PutObject", "s3:GetObject"]
      Resource  = ["arn:aws:s3:::example-over-tls", "arn:aws:s3:::example-over-tls/*"]
      }, {
      Effect    = "Deny"
      Principal = "*"
      Action    = "s3:*"
      Resource  = ["arn:aws:s3:::example-over-tls", "arn:aws:s3:::example-over-tls/*"]
      Condition = {
        Bool = {
          "aws:SecureTransport" = "false"
        }
      }
    }]
  })
}

resource "aws_s3_bucket" "other_action" { # want pass
  bucket = "example-other-action"
}

resource "aws_s3_bucket_policy" "other_action" {
  bucket = "example-other-action"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = "*"
      Action    = "s3:GetObject"
      Resource  = ["arn:aws:s3:::example-other-action", "arn:aws:s3:::example-other-action/*"]
    }]
  })
}

resource "aws_s3_bucket" "organization" { # want pass
  bucket = "example-organization"
}

resource "aws_s3_bucket_policy" "organization" {
  bucket = "example-organization"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = "*"
      Action    = ["s3:PutObject", "s3:GetObject"]
      Resource  = ["arn:aws:s3:::example-organization", "arn:aws:s3:::example-organization/*"]
      Condition = {
        StringEquals = {
          "aws:PrincipalOrgID" = "o-a1b2c3d4e5"
        }
      }
    }]
  })
}

resource "aws_s3_bucket" "one_account" { # want pass
  bucket = "example-one-account"
}

resource "aws_s3_bucket_policy" "one_account" {
  bucket = "example-one-account"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { AWS = "111122223333" }
      Action    = "s3:*"
      Resource  = ["arn:aws:s3:::example-one-account", "arn:aws:s3:::example-one-account/*"]
    }]
  })
}

resource "aws_s3_bucket" "denied" { # want unknown "Deny"
  bucket = "example-denied"
}

resource "aws_s3_bucket_policy" "denied" {
  bucket = "example-denied"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = "*"
      Action    = ["s3:PutObject", "s3:GetObject"]
      Resource  = ["arn:aws:s3:::example-denied", "arn:aws:s3:::example-denied/*"]
      }, {
      Effect    = "Deny"
      Principal = "*"
      Action    = "s3:*"
      Resource  = ["arn:aws:s3:::example-denied", "arn:aws:s3:::example-denied/*"]
      Condition = {
        NotIpAddress = {
          "aws:SourceIp" = "192.0.2.0/24"
        }
      }
    }]
  })
}

resource "aws_s3_bucket" "restricted" { # want pass
  bucket = "example-restricted"
}

resource "aws_s3_bucket_policy" "restricted" {
  bucket = "example-restricted"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = "*"
      Action    = ["s3:PutObject", "s3:GetObject"]
      Resource  = ["arn:aws:s3:::example-restricted", "arn:aws:s3:::example-restricted/*"]
    }]
  })
}

resource "aws_s3_bucket_public_access_block" "restricted" {
  bucket                  = "example-restricted"
  restrict_public_buckets = true
}

resource "aws_s3_bucket" "only_refused" { # want fail "allows everybody to write"
  bucket = "example-only-refused"
}

resource "aws_s3_bucket_policy" "only_refused" {
  bucket = "example-only-refused"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = "*"
      Action    = ["s3:PutObject", "s3:GetObject"]
      Resource  = ["arn:aws:s3:::example-only-refused", "arn:aws:s3:::example-only-refused/*"]
    }]
  })
}

resource "aws_s3_bucket_public_access_block" "only_refused" {
  bucket              = "example-only-refused"
  block_public_policy = true
  ignore_public_acls  = true
}
