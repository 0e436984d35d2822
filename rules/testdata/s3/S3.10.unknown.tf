resource "aws_s3_bucket" "versioning" { # want unknown "known after apply"
  bucket = "example-versioning"
}

resource "aws_s3_bucket_versioning" "versioning" {
  bucket = aws_s3_bucket.versioning.id
  versioning_configuration {
    status = terraform_data.later.output
  }
}

resource "aws_s3_bucket" "rule" { # want unknown "known after apply"
  bucket = "example-rule"
}

resource "aws_s3_bucket_versioning" "rule" {
  bucket = aws_s3_bucket.rule.id
  versioning_configuration {
    status = "Enabled"
  }
}

resource "aws_s3_bucket_lifecycle_configuration" "rule" {
  bucket = aws_s3_bucket.rule.id
  rule {
    id     = "old"
    status = terraform_data.later.output
    noncurrent_version_expiration {
      noncurrent_days = 90
    }
  }
}

resource "terraform_data" "later" {
  input = "Enabled"
}
