resource "aws_elasticsearch_domain" "unknown" {
  domain_name = "unknown"
  cluster_config {
    dedicated_master_enabled = terraform_data.masters.output # want unknown "known after apply"
    dedicated_master_count   = 3
  }
}

resource "aws_elasticsearch_domain" "unknown_count" {
  domain_name = "unknown-count"
  cluster_config {
    dedicated_master_enabled = true
    dedicated_master_count   = terraform_data.later.output # want unknown "known after apply"
  }
}

resource "aws_opensearch_domain" "unknown_engine" { # want unknown
  domain_name    = "unknown-engine"
  engine_version = terraform_data.engine.output
}

resource "terraform_data" "engine" {
  input = "OpenSearch_2.19"
}

resource "terraform_data" "masters" {
  input = true
}

resource "terraform_data" "later" {
  input = 3
}
