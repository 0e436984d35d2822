resource "aws_s3_bucket" "silenced" { # want pass
  bucket = "example-silenced"
}

resource "aws_s3_bucket_notification" "silenced" {
  bucket = aws_s3_bucket.silenced.id
  topic {
    topic_arn = "arn:aws:sns:us-east-1:123456789012:events"
    events    = ["s3:ObjectCreated:*"]
  }
}

resource "aws_s3_bucket" "mended" { # want fail "has no"
  bucket = "example-mended"
}
