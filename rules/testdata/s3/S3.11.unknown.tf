resource "aws_s3_bucket" "destinations" { # want unknown
  bucket = "example-destinations"
}

resource "aws_s3_bucket_notification" "destinations" {
  bucket = aws_s3_bucket.destinations.id
  dynamic "queue" {
    for_each = terraform_data.later.output
    content {
      queue_arn = queue.value
      events    = ["s3:ObjectCreated:*"]
    }
  }
}

resource "aws_s3_bucket" "events" { # want unknown "events"
  bucket = "example-events"
}

resource "aws_s3_bucket_notification" "events" {
  bucket = aws_s3_bucket.events.id
  topic {
    topic_arn = "arn:aws:sns:us-east-1:123456789012:events"
    events    = terraform_data.later.output
  }
}

resource "terraform_data" "later" {
  input = ["s3:ObjectCreated:*"]
}
