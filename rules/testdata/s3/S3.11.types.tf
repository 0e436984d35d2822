# param eventTypes = s3:ObjectCreated:Put, s3:ObjectRemoved:*

resource "aws_s3_bucket" "both" { # want pass
  bucket = "example-both"
}

resource "aws_s3_bucket_notification" "both" {
  bucket = aws_s3_bucket.both.id

  queue {
    queue_arn = "arn:aws:sqs:eu-west-1:111122223333:created"
    events    = ["s3:ObjectCreated:*"]
  }

  topic {
    topic_arn = "arn:aws:sns:eu-west-1:111122223333:removed"
    events    = ["s3:ObjectRemoved:*"]
  }
}

resource "aws_s3_bucket" "one" { # want fail "does not notify of s3:ObjectRemoved:*"
  bucket = "example-one"
}

resource "aws_s3_bucket_notification" "one" {
  bucket = aws_s3_bucket.one.id

  queue {
    queue_arn = "arn:aws:sqs:eu-west-1:111122223333:created"
    events    = ["s3:ObjectCreated:Put", "s3:ObjectRemoved:Delete"]
  }
}

resource "aws_s3_bucket" "unknown" { # want unknown "known after apply"
  bucket = "example-unknown"
}

resource "aws_s3_bucket_notification" "unknown" {
  bucket = aws_s3_bucket.unknown.id

  lambda_function {
    lambda_function_arn = "arn:aws:lambda:eu-west-1:111122223333:function:both"
    events              = terraform_data.events.output
  }
}

resource "terraform_data" "events" {
  input = ["s3:ObjectCreated:*"]
}

resource "aws_s3_bucket" "unset" { # want fail "has no"
  bucket = "example-unset"
}
