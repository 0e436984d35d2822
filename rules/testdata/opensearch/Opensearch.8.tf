resource "aws_opensearch_domain" "latest" {
  domain_name = "latest"
  domain_endpoint_options {
    enforce_https       = true
    tls_security_policy = "Policy-Min-TLS-1-2-PFS-2023-10" # want pass
  }
}

resource "aws_opensearch_domain" "implied" {
  domain_name = "implied"
  domain_endpoint_options {
    tls_security_policy = "Policy-Min-TLS-1-2-PFS-2023-10" # want pass
  }
}

resource "aws_opensearch_domain" "older" {
  domain_name = "older"
  domain_endpoint_options {
    enforce_https       = true
    tls_security_policy = "Policy-Min-TLS-1-2-2019-07" # want fail "is \"Policy-Min-TLS-1-2-2019-07\""
  }
}

resource "aws_opensearch_domain" "http" {
  domain_name = "http"
  domain_endpoint_options {
    enforce_https       = false # want fail "is false"
    tls_security_policy = "Policy-Min-TLS-1-2-PFS-2023-10"
  }
}

resource "aws_opensearch_domain" "unset" { # want fail "is not set; the default is false"
  domain_name = "unset"
}

resource "aws_opensearch_domain" "policy_unset" {
  domain_name = "policy-unset"
  domain_endpoint_options { # want fail "Policy-Min-TLS-1-0-2019-07"
    enforce_https = true
  }
}

# The ES controls judge the older engine.
resource "aws_opensearch_domain" "elasticsearch" { # want pass
  domain_name    = "elasticsearch"
  engine_version = "Elasticsearch_7.10"
}
