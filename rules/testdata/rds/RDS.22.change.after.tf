resource "aws_db_event_subscription" "too_few" {
  name             = "too-few"
  sns_topic        = "arn:aws:sns:us-east-1:123456789012:events"
  source_type      = "db-security-group"
  event_categories = ["creation"] # want fail "lacks" introduced
}

resource "aws_db_event_subscription" "instances" { # want unknown "AWS does not document" introduced
  name        = "instances"
  sns_topic   = "arn:aws:sns:us-east-1:123456789012:events"
  source_type = "db-instance"
}
