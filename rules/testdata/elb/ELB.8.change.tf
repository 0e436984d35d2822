resource "aws_elb" "kept" { # want pass
  name               = "kept"
  availability_zones = ["us-east-1a"]
  listener {
    instance_port      = 80
    instance_protocol  = "http"
    lb_port            = 443
    lb_protocol        = "https"
    ssl_certificate_id = "arn:aws:acm:us-east-1:123456789012:certificate/0a1b2c3d"
  }
}

resource "aws_lb_ssl_negotiation_policy" "kept" {
  name          = "kept"
  load_balancer = aws_elb.kept.id
  lb_port       = 443
  attribute {
    name  = "Reference-Security-Policy"
    value = "ELBSecurityPolicy-TLS-1-2-2017-01"
  }
}

resource "aws_elb" "losing" { # want pass
  name               = "losing"
  availability_zones = ["us-east-1a"]
  listener {
    instance_port      = 80
    instance_protocol  = "http"
    lb_port            = 443
    lb_protocol        = "https"
    ssl_certificate_id = "arn:aws:acm:us-east-1:123456789012:certificate/0a1b2c3d"
  }
}

resource "aws_lb_ssl_negotiation_policy" "losing" {
  name          = "losing"
  load_balancer = aws_elb.losing.id
  lb_port       = 443
  attribute {
    name  = "Reference-Security-Policy"
    value = "ELBSecurityPolicy-TLS-1-2-2017-01"
  }
}

resource "aws_elb" "gaining" { # want fail "has no"
  name               = "gaining"
  availability_zones = ["us-east-1a"]
  listener {
    instance_port      = 80
    instance_protocol  = "http"
    lb_port            = 443
    lb_protocol        = "https"
    ssl_certificate_id = "arn:aws:acm:us-east-1:123456789012:certificate/0a1b2c3d"
  }
}

resource "aws_elb" "weakened" { # want pass
  name               = "weakened"
  availability_zones = ["us-east-1a"]
  listener {
    instance_port      = 80
    instance_protocol  = "http"
    lb_port            = 443
    lb_protocol        = "https"
    ssl_certificate_id = "arn:aws:acm:us-east-1:123456789012:certificate/0a1b2c3d"
  }
}

resource "aws_load_balancer_policy" "weakened" {
  load_balancer_name = aws_elb.weakened.name
  policy_name        = "weakened"
  policy_type_name   = "SSLNegotiationPolicyType"
  policy_attribute {
    name  = "Reference-Security-Policy"
    value = "ELBSecurityPolicy-TLS-1-2-2017-01"
  }
}

resource "aws_load_balancer_listener_policy" "weakened" {
  load_balancer_name = aws_elb.weakened.name
  load_balancer_port = 443
  policy_names       = [aws_load_balancer_policy.weakened.policy_name]
}

# Of two listeners one loses its policy.
resource "aws_elb" "losing_one" { # want pass
  name               = "losing-one"
  availability_zones = ["us-east-1a"]
  listener {
    instance_port      = 80
    instance_protocol  = "http"
    lb_port            = 443
    lb_protocol        = "https"
    ssl_certificate_id = "arn:aws:acm:us-east-1:123456789012:certificate/0a1b2c3d"
  }
  listener {
    instance_port      = 80
    instance_protocol  = "http"
    lb_port            = 8443
    lb_protocol        = "https"
    ssl_certificate_id = "arn:aws:acm:us-east-1:123456789012:certificate/0a1b2c3d"
  }
}

resource "aws_lb_ssl_negotiation_policy" "losing_one" {
  name          = "web"
  load_balancer = aws_elb.losing_one.id
  lb_port       = 443
  attribute {
    name  = "Reference-Security-Policy"
    value = "ELBSecurityPolicy-TLS-1-2-2017-01"
  }
}

resource "aws_lb_ssl_negotiation_policy" "losing_one_push" {
  name          = "push"
  load_balancer = aws_elb.losing_one.id
  lb_port       = 8443
  attribute {
    name  = "Reference-Security-Policy"
    value = "ELBSecurityPolicy-TLS-1-2-2017-01"
  }
}
