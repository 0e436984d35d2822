resource "aws_elasticsearch_domain" "on" {
  domain_name = "on"
  encrypt_at_rest {
    enabled = true # want pass
  }
}

resource "aws_elasticsearch_domain" "off" {
  domain_name = "off"
  encrypt_at_rest {
    enabled = false # want fail "is false"
  }
}

resource "aws_elasticsearch_domain" "unset" { # want fail "is not set; the default is false"
  domain_name = "unset"
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

resource "aws_opensearch_domain" "elasticsearch_right" { # want pass
  domain_name    = "elasticsearch-right"
  engine_version = "Elasticsearch_7.10"
  encrypt_at_rest {
    enabled = true
  }
}
