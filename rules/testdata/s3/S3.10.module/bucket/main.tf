variable "name" {
  type = string
}

variable "expire" {
  type    = bool
  default = false
}

resource "aws_s3_bucket" "this" {
  bucket = var.name # want module.both pass
  # want module.versioned fail "has no `aws_s3_bucket_lifecycle_configuration`"
}

resource "aws_s3_bucket_versioning" "this" {
  bucket = aws_s3_bucket.this.id
  versioning_configuration {
    status = "Enabled"
  }
}

resource "aws_s3_bucket_lifecycle_configuration" "this" {
  count  = var.expire ? 1 : 0
  bucket = aws_s3_bucket.this.id
  rule {
    id     = "old"
    status = "Enabled"
    noncurrent_version_expiration {
      noncurrent_days = 90
    }
  }
}
