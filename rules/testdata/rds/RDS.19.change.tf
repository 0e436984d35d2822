resource "aws_db_event_subscription" "mended" {
  name             = "mended"
  sns_topic        = "arn:aws:sns:us-east-1:123456789012:events"
  source_type      = "db-cluster"
  event_categories = ["failure"] # want fail "lacks"
}

resource "aws_db_event_subscription" "switched_off" { # want pass
  name        = "switched-off"
  sns_topic   = "arn:aws:sns:us-east-1:123456789012:events"
  source_type = "db-cluster"
}
