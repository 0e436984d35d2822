resource "aws_opensearch_domain" "unknown" {
  domain_name = "unknown"
  cluster_config {
    instance_count         = terraform_data.later.output # want unknown "known after apply"
    zone_awareness_enabled = true
  }
}

resource "aws_opensearch_domain" "unknown_zones" {
  domain_name = "unknown-zones"
  cluster_config {
    instance_count         = 3
    zone_awareness_enabled = terraform_data.zones.output # want unknown "known after apply"
  }
}

resource "aws_opensearch_domain" "unknown_engine" { # want unknown
  domain_name    = "unknown-engine"
  engine_version = terraform_data.engine.output
}

resource "terraform_data" "engine" {
  input = "OpenSearch_2.19"
}

resource "terraform_data" "zones" {
  input = true
}

resource "terraform_data" "later" {
  input = 3
}
