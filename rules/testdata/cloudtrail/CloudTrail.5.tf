resource "aws_cloudwatch_log_group" "trail" {}

resource "aws_cloudtrail" "reference" {
  name                       = "reference"
  s3_bucket_name             = "logs"
  cloud_watch_logs_group_arn = "${aws_cloudwatch_log_group.trail.arn}:*" # want pass
}

resource "aws_cloudtrail" "unset" { # want fail "is not set"
  name           = "unset"
  s3_bucket_name = "logs"
}

resource "aws_cloudtrail" "unknown" {
  name                       = "unknown"
  s3_bucket_name             = "logs"
  cloud_watch_logs_group_arn = terraform_data.later.output # want unknown "known after apply"
}

resource "terraform_data" "later" {
  input = "arn"
}
