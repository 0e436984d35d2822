resource "terraform_data" "later" {}

resource "aws_elb" "acm" { # want pass
  name               = "acm"
  availability_zones = ["us-east-1a"]
  listener {
    instance_port      = 80
    instance_protocol  = "http"
    lb_port            = 443
    lb_protocol        = "https"
    ssl_certificate_id = "arn:aws:acm:us-east-1:123456789012:certificate/0a1b2c3d"
  }
}

resource "aws_elb" "iam" {
  name               = "iam"
  availability_zones = ["us-east-1a"]
  listener {
    instance_port      = 80
    instance_protocol  = "tcp"
    lb_port            = 443
    lb_protocol        = "SSL"
    ssl_certificate_id = "arn:aws:iam::123456789012:server-certificate/web" # want fail "server-certificate/web"
  }
}

resource "aws_elb" "unset" {
  name               = "unset"
  availability_zones = ["us-east-1a"]
  listener { # want fail "is not set"
    instance_port     = 80
    instance_protocol = "http"
    lb_port           = 443
    lb_protocol       = "https"
  }
}

# Nothing is asked of a listener without TLS; the protocol towards the instances doesn't matter.
resource "aws_elb" "plain" { # want pass
  name               = "plain"
  availability_zones = ["us-east-1a"]
  listener {
    instance_port     = 443
    instance_protocol = "https"
    lb_port           = 80
    lb_protocol       = "http"
  }
}

resource "aws_acm_certificate" "web" {
  domain_name       = "example.com"
  validation_method = "DNS"
}

resource "aws_acm_certificate_validation" "web" {
  certificate_arn = aws_acm_certificate.web.arn
}

resource "aws_iam_server_certificate" "web" {
  name_prefix      = "web-"
  certificate_body = "-----BEGIN CERTIFICATE-----"
  private_key      = "-----BEGIN PRIVATE KEY-----"
}

resource "aws_elb" "new_acm" { # want pass "aws_acm_certificate.web"
  name               = "new-acm"
  availability_zones = ["us-east-1a"]
  listener {
    instance_port      = 80
    instance_protocol  = "http"
    lb_port            = 443
    lb_protocol        = "https"
    ssl_certificate_id = aws_acm_certificate.web.arn
  }
  listener {
    instance_port     = 80
    instance_protocol = "http"
    lb_port           = 80
    lb_protocol       = "http"
  }
}

resource "aws_elb" "validated" { # want pass "aws_acm_certificate"
  name               = "validated"
  availability_zones = ["us-east-1a"]
  listener {
    instance_port      = 80
    instance_protocol  = "http"
    lb_port            = 443
    lb_protocol        = "https"
    ssl_certificate_id = aws_acm_certificate_validation.web.certificate_arn
  }
}

resource "aws_elb" "new_iam" {
  name               = "new-iam"
  availability_zones = ["us-east-1a"]
  listener {
    instance_port      = 80
    instance_protocol  = "http"
    lb_port            = 443
    lb_protocol        = "https"
    ssl_certificate_id = aws_iam_server_certificate.web.arn # want fail "aws_iam_server_certificate.web"
  }
}

resource "aws_elb" "either" {
  name               = "either"
  availability_zones = ["us-east-1a"]
  listener {
    instance_port      = 80
    instance_protocol  = "http"
    lb_port            = 443
    lb_protocol        = "https"
    ssl_certificate_id = terraform_data.later.id == "x" ? aws_acm_certificate.web.arn : aws_iam_server_certificate.web.arn # want unknown "known after apply"
  }
}

resource "aws_elb" "unknown_protocol" {
  name               = "unknown-protocol"
  availability_zones = ["us-east-1a"]
  listener {
    instance_port      = 80
    instance_protocol  = "http"
    lb_port            = 443
    lb_protocol        = terraform_data.later.id == "x" ? "https" : "http" # want unknown "known after apply"
    ssl_certificate_id = "arn:aws:iam::123456789012:server-certificate/web"
  }
}
