resource "aws_s3_bucket" "opened" { # want fail "which this change deletes" introduced
  bucket = "example-opened"
}

resource "aws_s3_bucket" "closed" { # want pass resolved
  bucket = "example-closed"
}

resource "aws_s3_bucket_policy" "closed" {
  bucket = aws_s3_bucket.closed.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Deny"
      Principal = "*"
      Action    = "s3:*"
      Resource  = [aws_s3_bucket.closed.arn, "${aws_s3_bucket.closed.arn}/*"]
      Condition = {
        Bool = {
          "aws:SecureTransport" = "false"
        }
      }
    }]
  })
}
