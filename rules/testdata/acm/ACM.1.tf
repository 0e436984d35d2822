resource "aws_acm_certificate" "long" {
  private_key = "not a key"
  # want pass "is valid until 2036-01-01"
  certificate_body = <<-EOT
-----BEGIN CERTIFICATE-----
MIIBGDCBv6ADAgECAgEBMAoGCCqGSM49BAMCMBYxFDASBgNVBAMTC2V4YW1wbGUu
Y29tMB4XDTI1MTIwMTAwMDAwMFoXDTM2MDEwMTAwMDAwMFowFjEUMBIGA1UEAxML
ZXhhbXBsZS5jb20wWTATBgcqhkjOPQIBBggqhkjOPQMBBwNCAAShGdZcOiLURAUV
e01dX/slmIjINRLane/zPF7YmPhfkVx12tHie1KEjHE1dYUI5LjhA5Dbos95mnoW
1TgJI4OtMAoGCCqGSM49BAMCA0gAMEUCICcwmlkK+jlpYVdp+SDbmRxZkdmbBaZI
D5H37A/sknzuAiEAnQMl4nGVOrPF2d8woEuvZAKU+OaD8Z5HRl4cGU7fB7w=
-----END CERTIFICATE-----
  EOT
}

resource "aws_acm_certificate" "short" {
  private_key = "not a key"
  # want fail "is valid until 2026-11-15, for 14 days"
  certificate_body = <<-EOT
-----BEGIN CERTIFICATE-----
MIIBGDCBv6ADAgECAgEBMAoGCCqGSM49BAMCMBYxFDASBgNVBAMTC2V4YW1wbGUu
Y29tMB4XDTI1MTIwMTAwMDAwMFoXDTI2MTExNTAwMDAwMFowFjEUMBIGA1UEAxML
ZXhhbXBsZS5jb20wWTATBgcqhkjOPQIBBggqhkjOPQMBBwNCAAShGdZcOiLURAUV
e01dX/slmIjINRLane/zPF7YmPhfkVx12tHie1KEjHE1dYUI5LjhA5Dbos95mnoW
1TgJI4OtMAoGCCqGSM49BAMCA0gAMEUCIQC8fH+gbu4rXgMsKxwMlonfHBUV0ZGL
Gubl9nkvjq9oFQIgEDQqqIs2wejQCl0GZOUD6gWnQZI9Fn/Sx0lhZbFbPBI=
-----END CERTIFICATE-----
  EOT
}

resource "aws_acm_certificate" "garbled" {
  private_key      = "not a key"
  certificate_body = "not a certificate" # want unknown "is no certificate"
}

resource "aws_acm_certificate" "issued" {
  domain_name       = "example.com" # want pass "ACM issues the certificate"
  validation_method = "DNS"
}

resource "aws_acm_certificate" "unknown" {
  private_key      = "not a key"
  certificate_body = terraform_data.later.output # want unknown "known after apply"
}

resource "terraform_data" "later" {
  input = "pem"
}

resource "aws_acm_certificate" "private" { # want unknown "once the certificate was issued"
  domain_name               = "internal.example.com"
  certificate_authority_arn = "arn:aws:acm-pca:eu-west-1:123456789012:certificate-authority/0a1b2c3d"
}
