resource "aws_s3_bucket" "tls" { # want pass
  bucket = "example-tls"
}

resource "aws_s3_bucket_policy" "tls" {
  bucket = "example-tls"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Deny"
      Principal = "*"
      Action    = "s3:*"
      Resource  = ["arn:aws:s3:::example-tls", "arn:aws:s3:::example-tls/*"]
      Condition = {
        Bool = {
          "aws:SecureTransport" = "false"
        }
      }
    }]
  })
}

resource "aws_s3_bucket" "everything" { # want pass
  bucket = "example-everything"
}

resource "aws_s3_bucket_policy" "everything" {
  bucket = "example-everything"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Deny"
      Principal = { AWS = ["*"] }
      Action    = ["*"]
      Resource  = "*"
      Condition = {
        Bool = {
          "aws:SecureTransport" = "false"
        }
      }
    }]
  })
}

resource "aws_s3_bucket" "prefix_of_name" { # want pass
  bucket = "example-prefix-of-name"
}

resource "aws_s3_bucket_policy" "prefix_of_name" {
  bucket = "example-prefix-of-name"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Deny"
      Principal = "*"
      Action    = "s3:*"
      Resource  = ["arn:aws:s3:::example-prefix-of-name*"]
      Condition = {
        Bool = {
          "aws:SecureTransport" = "false"
        }
      }
    }]
  })
}

resource "aws_s3_bucket" "unset" { # want fail "has no `aws_s3_bucket_policy`"
  bucket = "example-unset"
}

resource "aws_s3_bucket" "objects_only" { # want fail "is none that denies all requests without TLS"
  bucket = "example-objects-only"
}

resource "aws_s3_bucket_policy" "objects_only" {
  bucket = "example-objects-only"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Deny"
      Principal = "*"
      Action    = "s3:*"
      Resource  = "arn:aws:s3:::example-objects-only/*"
      Condition = {
        Bool = {
          "aws:SecureTransport" = "false"
        }
      }
    }]
  })
}

resource "aws_s3_bucket" "bucket_only" { # want fail "is none that"
  bucket = "example-bucket-only"
}

resource "aws_s3_bucket_policy" "bucket_only" {
  bucket = "example-bucket-only"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Deny"
      Principal = "*"
      Action    = "s3:*"
      Resource  = "arn:aws:s3:::example-bucket-only"
      Condition = {
        Bool = {
          "aws:SecureTransport" = "false"
        }
      }
    }]
  })
}

resource "aws_s3_bucket" "some_actions" { # want fail "is none that"
  bucket = "example-some-actions"
}

resource "aws_s3_bucket_policy" "some_actions" {
  bucket = "example-some-actions"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Deny"
      Principal = "*"
      Action    = ["s3:GetObject", "s3:PutObject"]
      Resource  = ["arn:aws:s3:::example-some-actions", "arn:aws:s3:::example-some-actions/*"]
      Condition = {
        Bool = {
          "aws:SecureTransport" = "false"
        }
      }
    }]
  })
}

resource "aws_s3_bucket" "some_people" { # want fail "is none that"
  bucket = "example-some-people"
}

resource "aws_s3_bucket_policy" "some_people" {
  bucket = "example-some-people"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Deny"
      Principal = { AWS = "111122223333" }
      Action    = "s3:*"
      Resource  = ["arn:aws:s3:::example-some-people", "arn:aws:s3:::example-some-people/*"]
      Condition = {
        Bool = {
          "aws:SecureTransport" = "false"
        }
      }
    }]
  })
}

resource "aws_s3_bucket" "some_requests" { # want fail "is none that"
  bucket = "example-some-requests"
}

resource "aws_s3_bucket_policy" "some_requests" {
  bucket = "example-some-requests"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Deny"
      Principal = "*"
      Action    = "s3:*"
      Resource  = ["arn:aws:s3:::example-some-requests", "arn:aws:s3:::example-some-requests/*"]
      Condition = {
        Bool = {
          "aws:SecureTransport" = "false"
        }
        StringNotEquals = {
          "aws:PrincipalOrgID" = "o-a1b2c3d4e5"
        }
      }
    }]
  })
}

resource "aws_s3_bucket" "allowed" { # want fail "is none that"
  bucket = "example-allowed"
}

resource "aws_s3_bucket_policy" "allowed" {
  bucket = "example-allowed"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = "*"
      Action    = "s3:*"
      Resource  = ["arn:aws:s3:::example-allowed", "arn:aws:s3:::example-allowed/*"]
      Condition = {
        Bool = {
          "aws:SecureTransport" = "false"
        }
      }
    }]
  })
}

resource "aws_s3_bucket" "tls_version" { # want fail "is none that"
  bucket = "example-tls-version"
}

resource "aws_s3_bucket_policy" "tls_version" {
  bucket = "example-tls-version"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Deny"
      Principal = "*"
      Action    = "s3:*"
      Resource  = ["arn:aws:s3:::example-tls-version", "arn:aws:s3:::example-tls-version/*"]
      Condition = {
        NumericLessThan = {
          "s3:TlsVersion" = "1.2"
        }
      }
    }]
  })
}
