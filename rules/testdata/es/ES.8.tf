resource "aws_elasticsearch_domain" "latest" {
  domain_name = "latest"
  domain_endpoint_options {
    enforce_https       = true
    tls_security_policy = "Policy-Min-TLS-1-2-PFS-2023-10" # want pass
  }
}

resource "aws_elasticsearch_domain" "implied" {
  domain_name = "implied"
  domain_endpoint_options {
    tls_security_policy = "Policy-Min-TLS-1-2-PFS-2023-10" # want pass
  }
}

resource "aws_elasticsearch_domain" "older" {
  domain_name = "older"
  domain_endpoint_options {
    enforce_https       = true
    tls_security_policy = "Policy-Min-TLS-1-2-2019-07" # want fail "is \"Policy-Min-TLS-1-2-2019-07\""
  }
}

resource "aws_elasticsearch_domain" "http" {
  domain_name = "http"
  domain_endpoint_options {
    enforce_https       = false # want fail "is false"
    tls_security_policy = "Policy-Min-TLS-1-2-PFS-2023-10"
  }
}

resource "aws_elasticsearch_domain" "unset" { # want fail "is not set; the default is false"
  domain_name = "unset"
}

resource "aws_elasticsearch_domain" "policy_unset" {
  domain_name = "policy-unset"
  domain_endpoint_options { # want fail "Policy-Min-TLS-1-0-2019-07"
    enforce_https = true
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
  domain_endpoint_options {
    enforce_https       = true
    tls_security_policy = "Policy-Min-TLS-1-2-PFS-2023-10"
  }
}
