resource "aws_elasticsearch_domain" "three" {
  domain_name = "three"
  cluster_config {
    dedicated_master_enabled = true
    dedicated_master_count   = 3 # want pass
  }
}

resource "aws_elasticsearch_domain" "five" {
  domain_name = "five"
  cluster_config {
    dedicated_master_enabled = true
    dedicated_master_count   = 5 # want pass
  }
}

resource "aws_elasticsearch_domain" "two" {
  domain_name = "two"
  cluster_config {
    dedicated_master_enabled = true
    dedicated_master_count   = 2 # want fail "is 2, not at least 3"
  }
}

resource "aws_elasticsearch_domain" "off" {
  domain_name = "off"
  cluster_config {
    dedicated_master_enabled = false # want fail "is false"
    dedicated_master_count   = 3
  }
}

resource "aws_elasticsearch_domain" "unset" { # want fail "is not set"
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
  cluster_config {
    dedicated_master_enabled = true
    dedicated_master_count   = 3
  }
}
