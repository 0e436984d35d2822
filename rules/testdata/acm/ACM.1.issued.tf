resource "aws_acm_certificate" "long" { # want unknown "once ACM has issued"
  domain_name       = "long.example.com"
  validation_method = "DNS"
}

resource "aws_acm_certificate" "short" { # want unknown "once ACM has issued"
  domain_name       = "short.example.com"
  validation_method = "EMAIL"
}
