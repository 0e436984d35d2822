resource "aws_opensearch_domain" "on" {
  domain_name = "on"
  encrypt_at_rest {
    enabled = true # want pass
  }
}

resource "aws_opensearch_domain" "off" {
  domain_name = "off"
  encrypt_at_rest {
    enabled = false # want fail "is false"
  }
}

resource "aws_opensearch_domain" "unset" { # want fail "is not set; the default is false"
  domain_name = "unset"
}

# The ES controls judge the older engine.
resource "aws_opensearch_domain" "elasticsearch" { # want pass
  domain_name    = "elasticsearch"
  engine_version = "Elasticsearch_7.10"
}
