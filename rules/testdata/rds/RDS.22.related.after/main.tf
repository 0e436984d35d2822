# The subscription that tells of everything is deleted.

resource "aws_db_event_subscription" "counted" {
  count            = 2
  name             = "counted-${count.index}"
  sns_topic        = "arn:aws:sns:us-east-1:123456789012:moved"
  source_type      = "db-security-group"
  event_categories = ["failure"] # want fail "lacks" introduced
}

resource "aws_db_event_subscription" "keyed" {
  for_each         = toset(["a", "b"])
  name             = "keyed-${each.key}"
  sns_topic        = "arn:aws:sns:us-east-1:123456789012:events"
  source_type      = "db-security-group"
  event_categories = ["failure"] # want fail "lacks" introduced
}
