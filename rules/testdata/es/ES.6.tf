resource "aws_elasticsearch_domain" "spread" {
  domain_name = "spread"
  cluster_config {
    instance_count         = 3
    zone_awareness_enabled = true # want pass
  }
}

resource "aws_elasticsearch_domain" "few" {
  domain_name = "few"
  cluster_config {
    instance_count         = 2 # want fail "is 2, not at least 3"
    zone_awareness_enabled = true
  }
}

resource "aws_elasticsearch_domain" "one_zone" {
  domain_name = "one-zone"
  cluster_config {
    instance_count         = 3
    zone_awareness_enabled = false # want fail "is false"
  }
}

resource "aws_elasticsearch_domain" "unset" { # want fail "is not set; the default is 1"
  domain_name = "unset"
}

resource "aws_elasticsearch_domain" "zone_unset" {
  domain_name = "zone-unset"
  cluster_config { # want fail "is not set; the default is false"
    instance_count = 3
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

resource "aws_opensearch_domain" "elasticsearch_right" { # want pass
  domain_name    = "elasticsearch-right"
  engine_version = "Elasticsearch_7.10"
  cluster_config {
    instance_count         = 3
    zone_awareness_enabled = true
  }
}
