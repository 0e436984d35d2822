resource "aws_s3_bucket" "unset" { # want pass
  bucket = "example-unset"
}

resource "aws_s3_bucket" "managed_key" { # want pass
  bucket = "example-managed-key"
}

resource "aws_s3_bucket_server_side_encryption_configuration" "managed_key" {
  bucket = aws_s3_bucket.managed_key.id
  rule {
    apply_server_side_encryption_by_default {
      sse_algorithm = "aws:kms"
    }
  }
}

resource "aws_s3_bucket" "inline" { # want pass
  bucket = "example-inline"

  server_side_encryption_configuration {
    rule {
      apply_server_side_encryption_by_default {
        sse_algorithm = "AES256"
      }
    }
  }
}

# A policy that lets unencrypted uploads in changes nothing: S3 encrypts them.
resource "aws_s3_bucket" "uploads" { # want pass
  bucket = "example-uploads"
}

resource "aws_s3_bucket_policy" "uploads" {
  bucket = aws_s3_bucket.uploads.id
  policy = jsonencode({
    Statement = [{
      Effect    = "Allow"
      Principal = { AWS = "111122223333" }
      Action    = "s3:PutObject"
      Resource  = "arn:aws:s3:::example-uploads/*"
    }]
  })
}

resource "aws_s3_bucket" "dynamic" { # want pass
  bucket = "example-dynamic"

  dynamic "server_side_encryption_configuration" {
    for_each = terraform_data.algorithms.output
    content {
      rule {
        apply_server_side_encryption_by_default {
          sse_algorithm = server_side_encryption_configuration.value
        }
      }
    }
  }
}

resource "terraform_data" "algorithms" {
  input = ["AES256"]
}
