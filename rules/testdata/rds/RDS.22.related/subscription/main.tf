resource "aws_db_event_subscription" "this" { # want pass
  name      = "all"
  sns_topic = "arn:aws:sns:us-east-1:123456789012:events"
}
