resource "aws_opensearch_domain" "on" {
  domain_name = "on"
  node_to_node_encryption {
    enabled = true # want pass
  }
}

resource "aws_opensearch_domain" "off" {
  domain_name = "off"
  node_to_node_encryption {
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
