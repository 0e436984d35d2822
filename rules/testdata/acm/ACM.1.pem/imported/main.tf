variable "body" {
  type = string
}

resource "aws_acm_certificate" "this" {
  private_key      = "not a key"
  certificate_body = var.body # want fail "is valid until 2026-10-01"
}
