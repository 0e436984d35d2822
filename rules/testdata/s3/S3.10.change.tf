resource "aws_s3_bucket" "kept_for_ever" { # want pass
  bucket = "example-kept-for-ever"
}

resource "aws_s3_bucket_versioning" "kept_for_ever" {
  bucket = "example-kept-for-ever"
  versioning_configuration {
    status = "Enabled"
  }
}

resource "aws_s3_bucket_lifecycle_configuration" "kept_for_ever" {
  bucket = "example-kept-for-ever"
  rule {
    id     = "old"
    status = "Enabled"
    noncurrent_version_expiration {
      noncurrent_days = 90
    }
  }
}

resource "aws_s3_bucket" "suspended" { # want fail
  bucket = "example-suspended"
}

resource "aws_s3_bucket_versioning" "suspended" {
  bucket = "example-suspended"
  versioning_configuration {
    status = "Enabled"
  }
}
