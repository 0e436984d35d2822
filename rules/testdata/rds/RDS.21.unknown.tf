resource "terraform_data" "later" {
  input = "db-parameter-group"
}

resource "aws_db_event_subscription" "of_some_source" { # want unknown
  name             = "of-some-source"
  sns_topic        = "arn:aws:sns:us-east-1:123456789012:events"
  source_type      = terraform_data.later.output
  event_categories = ["configuration change", "failure"]
}

resource "aws_db_event_subscription" "unknown" {
  name             = "unknown"
  sns_topic        = "arn:aws:sns:us-east-1:123456789012:events"
  source_type      = "db-parameter-group"
  event_categories = ["creation", terraform_data.later.output] # want unknown
}
