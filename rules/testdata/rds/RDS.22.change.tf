resource "aws_db_event_subscription" "critical" { # want pass
  name        = "critical"
  sns_topic   = "arn:aws:sns:us-east-1:123456789012:events"
  source_type = "db-security-group"
}

resource "aws_db_event_subscription" "too_few" { # want pass
  name             = "too-few"
  sns_topic        = "arn:aws:sns:us-east-1:123456789012:events"
  source_type      = "db-security-group"
  event_categories = ["creation"]
}

resource "aws_db_event_subscription" "instances" { # want pass
  name        = "instances"
  sns_topic   = "arn:aws:sns:us-east-1:123456789012:events"
  source_type = "db-instance"
}
