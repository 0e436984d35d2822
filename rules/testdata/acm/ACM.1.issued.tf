resource "aws_acm_certificate" "long" { # want pass "ACM issues the certificate"
  domain_name       = "long.example.com"
  validation_method = "DNS"
}

resource "aws_acm_certificate" "short" { # want pass "ACM issues the certificate"
  domain_name       = "short.example.com"
  validation_method = "EMAIL"
}
