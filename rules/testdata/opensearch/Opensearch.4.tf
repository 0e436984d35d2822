resource "aws_opensearch_domain" "on" {
  domain_name = "on"
  log_publishing_options {
    log_type                 = "ES_APPLICATION_LOGS" # want pass
    cloudwatch_log_group_arn = aws_cloudwatch_log_group.domain.arn
  }
}

resource "aws_opensearch_domain" "both" {
  domain_name = "both"
  log_publishing_options {
    log_type                 = "INDEX_SLOW_LOGS"
    cloudwatch_log_group_arn = aws_cloudwatch_log_group.domain.arn
  }
  log_publishing_options {
    log_type                 = "ES_APPLICATION_LOGS"
    cloudwatch_log_group_arn = aws_cloudwatch_log_group.domain.arn
    enabled                  = true # want pass
  }
}

resource "aws_opensearch_domain" "off" {
  domain_name = "off"
  log_publishing_options {
    log_type                 = "ES_APPLICATION_LOGS"
    cloudwatch_log_group_arn = aws_cloudwatch_log_group.domain.arn
    enabled                  = false # want fail "is false"
  }
}

resource "aws_opensearch_domain" "other_logs" {
  domain_name = "other-logs"
  log_publishing_options {
    log_type                 = "INDEX_SLOW_LOGS" # want fail "is \"INDEX_SLOW_LOGS\""
    cloudwatch_log_group_arn = aws_cloudwatch_log_group.domain.arn
  }
  log_publishing_options {
    log_type                 = "AUDIT_LOGS" # want fail "is \"AUDIT_LOGS\""
    cloudwatch_log_group_arn = aws_cloudwatch_log_group.domain.arn
  }
}

resource "aws_opensearch_domain" "unset" { # want fail "has no `log_publishing_options` block"
  domain_name = "unset"
}

resource "aws_opensearch_domain" "nowhere" {
  domain_name = "nowhere"
  log_publishing_options {
    log_type                 = "ES_APPLICATION_LOGS"
    cloudwatch_log_group_arn = "" # want fail "is \"\""
  }
}

resource "aws_opensearch_domain" "each" {
  domain_name = "each"
  dynamic "log_publishing_options" {
    for_each = ["INDEX_SLOW_LOGS", "ES_APPLICATION_LOGS"]
    content {
      log_type                 = log_publishing_options.value # want pass plan unknown
      cloudwatch_log_group_arn = aws_cloudwatch_log_group.domain.arn
    }
  }
}

# The ES controls judge the older engine.
resource "aws_opensearch_domain" "elasticsearch" { # want pass
  domain_name    = "elasticsearch"
  engine_version = "Elasticsearch_7.10"
}

resource "aws_cloudwatch_log_group" "domain" {}
