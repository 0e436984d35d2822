resource "aws_s3_bucket" "bared" { # want pass
  bucket = "example-bared"
}

resource "aws_s3_bucket_public_access_block" "bared" {
  bucket                  = aws_s3_bucket.bared.id
  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}

resource "aws_s3_bucket" "kept" { # want pass
  bucket = "example-kept"
}

resource "aws_s3_bucket_public_access_block" "kept" {
  bucket                  = aws_s3_bucket.kept.id
  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
  skip_destroy            = true
}

resource "aws_s3_bucket" "opened" { # want pass
  bucket = "example-opened"
}

resource "aws_s3_bucket_public_access_block" "opened" {
  bucket                  = aws_s3_bucket.opened.id
  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}

resource "aws_s3_bucket" "closed" { # want fail "is false"
  bucket = "example-closed"
}

resource "aws_s3_bucket_public_access_block" "closed" {
  bucket                  = aws_s3_bucket.closed.id
  block_public_acls       = false
  block_public_policy     = false
  ignore_public_acls      = false
  restrict_public_buckets = false
}

resource "aws_s3_bucket" "old" { # want pass "AWS's default decides"
  bucket = "example-old"
}

resource "aws_s3_bucket" "turned_from" { # want pass
  bucket = "example-turned-from"
}

resource "aws_s3_bucket" "turned_to" { # want pass "AWS's default decides"
  bucket = "example-turned-to"
}

resource "aws_s3_bucket_public_access_block" "turned" {
  bucket                  = aws_s3_bucket.turned_from.id
  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}
