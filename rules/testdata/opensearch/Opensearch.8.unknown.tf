resource "aws_opensearch_domain" "unknown" {
  domain_name = "unknown"
  domain_endpoint_options {
    enforce_https       = true
    tls_security_policy = terraform_data.later.output # want unknown "known after apply"
  }
}

resource "aws_opensearch_domain" "unknown_https" {
  domain_name = "unknown-https"
  domain_endpoint_options {
    enforce_https       = terraform_data.https.output # want unknown "known after apply"
    tls_security_policy = "Policy-Min-TLS-1-2-PFS-2023-10"
  }
}

resource "aws_opensearch_domain" "unknown_engine" { # want unknown
  domain_name    = "unknown-engine"
  engine_version = terraform_data.engine.output
}

resource "terraform_data" "engine" {
  input = "OpenSearch_2.19"
}

resource "terraform_data" "https" {
  input = true
}

resource "terraform_data" "later" {
  input = "Policy-Min-TLS-1-2-PFS-2023-10"
}
