resource "aws_s3_bucket" "topic" { # want pass
  bucket = "example-topic"
}

resource "aws_s3_bucket_notification" "topic" {
  bucket = aws_s3_bucket.topic.id
  topic {
    topic_arn = "arn:aws:sns:us-east-1:123456789012:events"
    events    = ["s3:ObjectCreated:*"]
  }
}

resource "aws_s3_bucket" "queue" { # want pass
  bucket_prefix = "example-queue"
}

resource "aws_s3_bucket_notification" "queue" {
  bucket = aws_s3_bucket.queue.bucket
  queue {
    queue_arn = "arn:aws:sqs:us-east-1:123456789012:events"
    events    = ["s3:ObjectRemoved:*"]
  }
}

resource "aws_s3_bucket" "function" { # want pass
  bucket = "example-function"
}

resource "aws_s3_bucket_notification" "function" {
  bucket = "example-function"
  lambda_function {
    lambda_function_arn = "arn:aws:lambda:us-east-1:123456789012:function:events"
    events              = ["s3:ObjectCreated:Put"]
  }
}

resource "aws_s3_bucket" "eventbridge" { # want unknown "EventBridge alone"
  bucket = "example-eventbridge"
}

resource "aws_s3_bucket_notification" "eventbridge" {
  bucket      = aws_s3_bucket.eventbridge.id
  eventbridge = true
}

resource "aws_s3_bucket" "nowhere" { # want fail "has no topic, queue or lambda_function"
  bucket = "example-nowhere"
}

resource "aws_s3_bucket_notification" "nowhere" {
  bucket = aws_s3_bucket.nowhere.id
}

resource "aws_s3_bucket" "unset" { # want fail "has no `aws_s3_bucket_notification`"
  bucket = "example-unset"
}
