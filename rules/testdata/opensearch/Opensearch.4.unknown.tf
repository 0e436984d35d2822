resource "aws_opensearch_domain" "unknown_type" {
  domain_name = "unknown-type"
  log_publishing_options {
    log_type                 = terraform_data.later.output # want unknown "known after apply"
    cloudwatch_log_group_arn = aws_cloudwatch_log_group.domain.arn
  }
}

resource "aws_opensearch_domain" "unknown_engine" { # want unknown
  domain_name    = "unknown-engine"
  engine_version = terraform_data.engine.output
}

resource "terraform_data" "engine" {
  input = "OpenSearch_2.19"
}

resource "terraform_data" "later" {
  input = "ES_APPLICATION_LOGS"
}

resource "aws_cloudwatch_log_group" "domain" {}
