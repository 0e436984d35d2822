# The first certificate of a PEM text counts; who signed it isn't asked about.

resource "aws_acm_certificate" "bundle" {
  private_key       = "not a key"
  certificate_body  = var.bundle # want pass "is valid until 2027-11-01"
  certificate_chain = var.authority
}

resource "aws_acm_certificate" "expired" {
  private_key      = "not a key"
  certificate_body = var.expired # want fail "is valid until 2026-10-01, for -31 days"
}

resource "aws_acm_certificate" "last_day" {
  private_key      = "not a key"
  certificate_body = var.last_day # want fail "is valid until 2026-12-01, for 30 days"
}

module "imported" {
  source = "./imported"
  body   = var.expired
}
