resource "aws_opensearch_domain" "spread" {
  domain_name = "spread"
  cluster_config {
    instance_count         = 3
    zone_awareness_enabled = true # want pass
  }
}

resource "aws_opensearch_domain" "few" {
  domain_name = "few"
  cluster_config {
    instance_count         = 2 # want fail "is 2, not at least 3"
    zone_awareness_enabled = true
  }
}

resource "aws_opensearch_domain" "one_zone" {
  domain_name = "one-zone"
  cluster_config {
    instance_count         = 3
    zone_awareness_enabled = false # want fail "is false"
  }
}

resource "aws_opensearch_domain" "unset" { # want fail "is not set; the default is 1"
  domain_name = "unset"
}

resource "aws_opensearch_domain" "zone_unset" {
  domain_name = "zone-unset"
  cluster_config { # want fail "is not set; the default is false"
    instance_count = 3
  }
}

# The ES controls judge the older engine.
resource "aws_opensearch_domain" "elasticsearch" { # want pass
  domain_name    = "elasticsearch"
  engine_version = "Elasticsearch_7.10"
}
