# The certificates are imported anew, under their ARNs.

resource "aws_acm_certificate" "bundle" {
  private_key      = "not a key"
  certificate_body = var.expired # want fail "is valid until 2026-10-01" introduced
}

resource "aws_acm_certificate" "expired" {
  private_key      = "not a key"
  certificate_body = var.bundle # want pass resolved
}

resource "aws_acm_certificate" "last_day" {
  private_key      = "not a key"
  certificate_body = var.last_day # want fail kept
}

# want module.imported.aws_acm_certificate.this pass resolved
module "imported" {
  source = "./imported"
  body   = var.bundle
}
