resource "aws_acm_certificate" "long" { # want pass "is valid until 2027-06-01"
  domain_name       = "long.example.com"
  validation_method = "DNS"
}

resource "aws_acm_certificate" "short" { # want fail "is valid until 2026-11-12"
  domain_name       = "short.example.com"
  validation_method = "EMAIL"
}
