resource "aws_opensearch_domain" "unknown" {
  domain_name = "unknown"
  node_to_node_encryption {
    enabled = terraform_data.later.output # want unknown "known after apply"
  }
}

resource "aws_opensearch_domain" "unknown_engine" { # want unknown
  domain_name    = "unknown-engine"
  engine_version = terraform_data.engine.output
}

resource "terraform_data" "engine" {
  input = "OpenSearch_2.19"
}

resource "terraform_data" "later" {
  input = true
}
