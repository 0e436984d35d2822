# A subscription in a module makes all others of the Region pass, under count and
# under for_each too.

resource "aws_db_event_subscription" "counted" {
  count            = 2
  name             = "counted-${count.index}"
  sns_topic        = "arn:aws:sns:us-east-1:123456789012:events"
  source_type      = "db-security-group"
  event_categories = ["failure"] # want pass
}

resource "aws_db_event_subscription" "keyed" {
  for_each         = toset(["a", "b"])
  name             = "keyed-${each.key}"
  sns_topic        = "arn:aws:sns:us-east-1:123456789012:events"
  source_type      = "db-security-group"
  event_categories = ["failure"] # want pass
}

module "all" {
  source = "./subscription"
}
