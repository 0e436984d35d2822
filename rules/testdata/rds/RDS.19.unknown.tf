resource "terraform_data" "later" {
  input = "db-cluster"
}

resource "aws_db_event_subscription" "of_some_source" { # want unknown
  name             = "of-some-source"
  sns_topic        = "arn:aws:sns:us-east-1:123456789012:events"
  source_type      = terraform_data.later.output
  event_categories = ["failure"]
}

resource "aws_db_event_subscription" "of_all_events" { # want pass
  name        = "of-all-events"
  sns_topic   = "arn:aws:sns:us-east-1:123456789012:events"
  source_type = terraform_data.later.output
}

resource "aws_db_event_subscription" "unknown" {
  name             = "unknown"
  sns_topic        = "arn:aws:sns:us-east-1:123456789012:events"
  source_type      = "db-cluster"
  event_categories = ["failure", terraform_data.later.output] # want unknown
}

resource "aws_db_event_subscription" "perhaps_off" {
  name        = "perhaps-off"
  sns_topic   = "arn:aws:sns:us-east-1:123456789012:events"
  source_type = "db-cluster"
  enabled     = terraform_data.later.output == "db-cluster" # want unknown "known after apply"
}
