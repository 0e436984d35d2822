variable "bucket" {
  type = string
}

resource "aws_s3_bucket_lifecycle_configuration" "this" {
  bucket = var.bucket
  rule {
    id     = "old"
    status = "Enabled"

    noncurrent_version_expiration {
      noncurrent_days = 90
    }
  }
}
