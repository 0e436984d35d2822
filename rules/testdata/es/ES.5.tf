resource "aws_elasticsearch_domain" "on" {
  domain_name = "on"
  log_publishing_options {
    log_type                 = "AUDIT_LOGS" # want pass
    cloudwatch_log_group_arn = aws_cloudwatch_log_group.domain.arn
  }
}

resource "aws_elasticsearch_domain" "both" {
  domain_name = "both"
  log_publishing_options {
    log_type                 = "INDEX_SLOW_LOGS"
    cloudwatch_log_group_arn = aws_cloudwatch_log_group.domain.arn
  }
  log_publishing_options {
    log_type                 = "AUDIT_LOGS"
    cloudwatch_log_group_arn = aws_cloudwatch_log_group.domain.arn
    enabled                  = true # want pass
  }
}

resource "aws_elasticsearch_domain" "off" {
  domain_name = "off"
  log_publishing_options {
    log_type                 = "AUDIT_LOGS"
    cloudwatch_log_group_arn = aws_cloudwatch_log_group.domain.arn
    enabled                  = false # want fail "is false"
  }
}

resource "aws_elasticsearch_domain" "other_logs" {
  domain_name = "other-logs"
  log_publishing_options {
    log_type                 = "INDEX_SLOW_LOGS" # want fail "is \"INDEX_SLOW_LOGS\""
    cloudwatch_log_group_arn = aws_cloudwatch_log_group.domain.arn
  }
  log_publishing_options {
    log_type                 = "ES_APPLICATION_LOGS" # want fail "is \"ES_APPLICATION_LOGS\""
    cloudwatch_log_group_arn = aws_cloudwatch_log_group.domain.arn
  }
}

resource "aws_elasticsearch_domain" "unset" { # want fail "has no `log_publishing_options` block"
  domain_name = "unset"
}

resource "aws_elasticsearch_domain" "nowhere" {
  domain_name = "nowhere"
  log_publishing_options {
    log_type                 = "AUDIT_LOGS"
    cloudwatch_log_group_arn = "" # want fail "is \"\""
  }
}

resource "aws_elasticsearch_domain" "each" {
  domain_name = "each"
  dynamic "log_publishing_options" {
    for_each = ["INDEX_SLOW_LOGS", "AUDIT_LOGS"]
    content {
      log_type                 = log_publishing_options.value # want pass plan unknown
      cloudwatch_log_group_arn = aws_cloudwatch_log_group.domain.arn
    }
  }
}

# The newer type runs the older engine too.
resource "aws_opensearch_domain" "elasticsearch" { # want fail
  domain_name    = "elasticsearch"
  engine_version = "Elasticsearch_7.10"
}

resource "aws_opensearch_domain" "opensearch" { # want pass
  domain_name    = "opensearch"
  engine_version = "OpenSearch_2.19"
}

resource "aws_opensearch_domain" "newest" { # want pass
  domain_name = "newest"
}

resource "aws_cloudwatch_log_group" "domain" {}

resource "aws_opensearch_domain" "elasticsearch_right" { # want pass
  domain_name    = "elasticsearch-right"
  engine_version = "Elasticsearch_7.10"
  log_publishing_options {
    log_type                 = "AUDIT_LOGS"
    cloudwatch_log_group_arn = "arn:aws:logs:eu-west-1:123456789012:log-group:domain"
    enabled                  = true
  }
}
