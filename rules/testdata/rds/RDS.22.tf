resource "aws_db_event_subscription" "critical" {
  name             = "critical"
  sns_topic        = "arn:aws:sns:us-east-1:123456789012:events"
  source_type      = "db-security-group"
  event_categories = ["configuration change", "failure"] # want pass
}

# One subscription in the Region is enough.
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

provider "aws" {
  alias  = "west"
  region = "us-west-2"
}

provider "aws" {
  region = "us-east-1"
}

resource "aws_db_event_subscription" "too_few_west" {
  provider         = aws.west
  name             = "too-few"
  sns_topic        = "arn:aws:sns:us-west-2:123456789012:events"
  source_type      = "db-security-group"
  event_categories = ["creation"] # want fail "lacks"
}

resource "aws_db_event_subscription" "too_few_of_all_west" {
  provider         = aws.west
  name             = "too-few-of-all"
  sns_topic        = "arn:aws:sns:us-west-2:123456789012:events"
  event_categories = ["creation"] # want fail "lacks"
}

resource "aws_db_event_subscription" "off_west" {
  provider    = aws.west
  name        = "off"
  sns_topic   = "arn:aws:sns:us-west-2:123456789012:events"
  source_type = "db-security-group"
  enabled     = false # want fail "is false"
}

# AWS doesn't say what becomes of an account that has subscriptions for other sources only.
resource "aws_db_event_subscription" "instances_west" { # want unknown "AWS does not document"
  provider    = aws.west
  name        = "instances"
  sns_topic   = "arn:aws:sns:us-west-2:123456789012:events"
  source_type = "db-instance"
}
