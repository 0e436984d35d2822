resource "aws_s3_bucket" "silenced" { # want fail "which this change deletes" introduced
  bucket = "example-silenced"
}

resource "aws_s3_bucket" "mended" { # want pass resolved
  bucket = "example-mended"
}

resource "aws_s3_bucket_notification" "mended" {
  bucket = aws_s3_bucket.mended.id
  topic {
    topic_arn = "arn:aws:sns:us-east-1:123456789012:events"
    events    = ["s3:ObjectCreated:*"]
  }
}
