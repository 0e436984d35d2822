resource "aws_s3_bucket" "opened" { # want pass plan unknown
  bucket = "example-opened"
}

resource "aws_s3_bucket_policy" "opened" {
  bucket = aws_s3_bucket.opened.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Deny"
      Principal = "*"
      Action    = "s3:*"
      Resource  = [aws_s3_bucket.opened.arn, "${aws_s3_bucket.opened.arn}/*"]
      Condition = {
        Bool = {
          "aws:SecureTransport" = "false"
        }
      }
    }]
  })
}

resource "aws_s3_bucket" "closed" { # want fail "has no"
  bucket = "example-closed"
}
