resource "aws_db_event_subscription" "critical" {
  name             = "critical"
  sns_topic        = "arn:aws:sns:us-east-1:123456789012:events"
  source_type      = "db-cluster"
  event_categories = ["maintenance", "failure"] # want pass
}

resource "aws_db_event_subscription" "more" {
  name             = "more"
  sns_topic        = "arn:aws:sns:us-east-1:123456789012:events"
  source_type      = "db-cluster"
  event_categories = ["maintenance", "failure", "creation"] # want pass
}

resource "aws_db_event_subscription" "all_events" { # want pass
  name        = "all-events"
  sns_topic   = "arn:aws:sns:us-east-1:123456789012:events"
  source_type = "db-cluster"
}

resource "aws_db_event_subscription" "all_sources" { # want pass
  name      = "all-sources"
  sns_topic = "arn:aws:sns:us-east-1:123456789012:events"
}

resource "aws_db_event_subscription" "some_sources" { # want pass
  name        = "some-sources"
  sns_topic   = "arn:aws:sns:us-east-1:123456789012:events"
  source_type = "db-cluster"
  source_ids  = ["db"]
}

resource "aws_db_event_subscription" "too_few" {
  name             = "too-few"
  sns_topic        = "arn:aws:sns:us-east-1:123456789012:events"
  source_type      = "db-cluster"
  event_categories = ["failure"] # want fail "lacks \"maintenance\""
}

resource "aws_db_event_subscription" "too_few_of_all" {
  name             = "too-few-of-all"
  sns_topic        = "arn:aws:sns:us-east-1:123456789012:events"
  event_categories = ["creation", "failure"] # want fail "lacks \"maintenance\""
}

resource "aws_db_event_subscription" "off" {
  name        = "off"
  sns_topic   = "arn:aws:sns:us-east-1:123456789012:events"
  source_type = "db-cluster"
  enabled     = false # want fail "is false"
}

# It is about something else.
resource "aws_db_event_subscription" "snapshots" { # want pass
  name             = "snapshots"
  sns_topic        = "arn:aws:sns:us-east-1:123456789012:events"
  source_type      = "db-snapshot"
  event_categories = ["creation"]
}

resource "aws_db_event_subscription" "each" {
  for_each         = { a = ["maintenance", "failure"], b = ["failure"] }
  name             = each.key
  sns_topic        = "arn:aws:sns:us-east-1:123456789012:events"
  source_type      = "db-cluster"
  event_categories = each.value # want ["a"] pass
  # want ["b"] fail "lacks"
}
