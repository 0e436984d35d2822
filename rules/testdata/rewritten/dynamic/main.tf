resource "terraform_data" "later" {}

resource "aws_elb" "strong" { # want pass
  name               = "strong"
  availability_zones = ["us-east-1a"]
  dynamic "listener" {
    for_each = [true]
    content {
      instance_port      = 80
      instance_protocol  = "http"
      lb_port            = 443
      lb_protocol        = "https"
      ssl_certificate_id = "arn:aws:acm:us-east-1:123456789012:certificate/0a1b2c3d"
    }
  }
}

resource "aws_lb_ssl_negotiation_policy" "strong" {
  name          = "strong"
  load_balancer = aws_elb.strong.id
  lb_port       = 443
  dynamic "attribute" {
    for_each = [true]
    content {
      name  = "Reference-Security-Policy"
      value = "ELBSecurityPolicy-TLS-1-2-2017-01"
    }
  }
}

resource "aws_elb" "by_name" { # want pass
  name               = "by-name"
  availability_zones = ["us-east-1a"]
  dynamic "listener" {
    for_each = [true]
    content {
      instance_port      = 80
      instance_protocol  = "tcp"
      lb_port            = 443
      lb_protocol        = "SSL"
      ssl_certificate_id = "arn:aws:acm:us-east-1:123456789012:certificate/0a1b2c3d"
    }
  }
}

resource "aws_lb_ssl_negotiation_policy" "by_name" {
  name          = "by-name"
  load_balancer = aws_elb.by_name.name
  lb_port       = 443
  dynamic "attribute" {
    for_each = [true]
    content {
      name  = "Reference-Security-Policy"
      value = "ELBSecurityPolicy-TLS-1-2-2017-01"
    }
  }
}

# Without a policy AWS uses ELBSecurityPolicy-2016-08.
resource "aws_elb" "unset" { # want fail "has no"
  name               = "unset"
  availability_zones = ["us-east-1a"]
  dynamic "listener" {
    for_each = [true]
    content {
      instance_port      = 80
      instance_protocol  = "http"
      lb_port            = 443
      lb_protocol        = "https"
      ssl_certificate_id = "arn:aws:acm:us-east-1:123456789012:certificate/0a1b2c3d"
    }
  }
}

resource "aws_elb" "weak" { # want fail "ELBSecurityPolicy-2016-08"
  name               = "weak"
  availability_zones = ["us-east-1a"]
  dynamic "listener" {
    for_each = [true]
    content {
      instance_port      = 80
      instance_protocol  = "http"
      lb_port            = 443
      lb_protocol        = "https"
      ssl_certificate_id = "arn:aws:acm:us-east-1:123456789012:certificate/0a1b2c3d"
    }
  }
}

resource "aws_lb_ssl_negotiation_policy" "weak" {
  name          = "weak"
  load_balancer = aws_elb.weak.id
  lb_port       = 443
  dynamic "attribute" {
    for_each = [true]
    content {
      name  = "Reference-Security-Policy"
      value = "ELBSecurityPolicy-2016-08"
    }
  }
}

# Stronger, and still not the one that Security Hub asks for.
resource "aws_elb" "newer" { # want fail "ELBSecurityPolicy-TLS13"
  name               = "newer"
  availability_zones = ["us-east-1a"]
  dynamic "listener" {
    for_each = [true]
    content {
      instance_port      = 80
      instance_protocol  = "http"
      lb_port            = 443
      lb_protocol        = "https"
      ssl_certificate_id = "arn:aws:acm:us-east-1:123456789012:certificate/0a1b2c3d"
    }
  }
}

resource "aws_lb_ssl_negotiation_policy" "newer" {
  name          = "newer"
  load_balancer = aws_elb.newer.id
  lb_port       = 443
  dynamic "attribute" {
    for_each = [true]
    content {
      name  = "Reference-Security-Policy"
      value = "ELBSecurityPolicy-TLS13-1-2-2021-06"
    }
  }
}

# A policy that lists protocols and ciphers refers to no predefined one.
resource "aws_elb" "custom" { # want fail "not \"Reference-Security-Policy\""
  name               = "custom"
  availability_zones = ["us-east-1a"]
  dynamic "listener" {
    for_each = [true]
    content {
      instance_port      = 80
      instance_protocol  = "http"
      lb_port            = 443
      lb_protocol        = "https"
      ssl_certificate_id = "arn:aws:acm:us-east-1:123456789012:certificate/0a1b2c3d"
    }
  }
}

resource "aws_lb_ssl_negotiation_policy" "custom" {
  name          = "custom"
  load_balancer = aws_elb.custom.id
  lb_port       = 443
  dynamic "attribute" {
    for_each = [true]
    content {
      name  = "Protocol-TLSv1.2"
      value = "true"
    }
  }
}

# The policy is for another port.
resource "aws_elb" "other_port" { # want fail "has no"
  name               = "other-port"
  availability_zones = ["us-east-1a"]
  dynamic "listener" {
    for_each = [true]
    content {
      instance_port      = 80
      instance_protocol  = "http"
      lb_port            = 443
      lb_protocol        = "https"
      ssl_certificate_id = "arn:aws:acm:us-east-1:123456789012:certificate/0a1b2c3d"
    }
  }
}

resource "aws_lb_ssl_negotiation_policy" "other_port" {
  name          = "other-port"
  load_balancer = aws_elb.other_port.id
  lb_port       = 8443
  dynamic "attribute" {
    for_each = [true]
    content {
      name  = "Reference-Security-Policy"
      value = "ELBSecurityPolicy-TLS-1-2-2017-01"
    }
  }
}

# One listener of two has it.
resource "aws_elb" "one_of_two" { # want fail "has no"
  name               = "one-of-two"
  availability_zones = ["us-east-1a"]
  dynamic "listener" {
    for_each = [true]
    content {
      instance_port      = 80
      instance_protocol  = "http"
      lb_port            = 443
      lb_protocol        = "https"
      ssl_certificate_id = "arn:aws:acm:us-east-1:123456789012:certificate/0a1b2c3d"
    }
  }
  dynamic "listener" {
    for_each = [true]
    content {
      instance_port      = 80
      instance_protocol  = "tcp"
      lb_port            = 8443
      lb_protocol        = "ssl"
      ssl_certificate_id = "arn:aws:acm:us-east-1:123456789012:certificate/0a1b2c3d"
    }
  }
}

resource "aws_lb_ssl_negotiation_policy" "one_of_two" {
  name          = "one-of-two"
  load_balancer = aws_elb.one_of_two.id
  lb_port       = 443
  dynamic "attribute" {
    for_each = [true]
    content {
      name  = "Reference-Security-Policy"
      value = "ELBSecurityPolicy-TLS-1-2-2017-01"
    }
  }
}

# Each listener has its own.
resource "aws_elb" "two_of_two" { # want pass
  name               = "two-of-two"
  availability_zones = ["us-east-1a"]
  dynamic "listener" {
    for_each = [true]
    content {
      instance_port      = 80
      instance_protocol  = "http"
      lb_port            = 443
      lb_protocol        = "https"
      ssl_certificate_id = "arn:aws:acm:us-east-1:123456789012:certificate/0a1b2c3d"
    }
  }
  dynamic "listener" {
    for_each = [true]
    content {
      instance_port      = 80
      instance_protocol  = "tcp"
      lb_port            = 8443
      lb_protocol        = "ssl"
      ssl_certificate_id = "arn:aws:acm:us-east-1:123456789012:certificate/0a1b2c3d"
    }
  }
  dynamic "listener" {
    for_each = [true]
    content {
      instance_port     = 80
      instance_protocol = "http"
      lb_port           = 80
      lb_protocol       = "http"
    }
  }
}

resource "aws_lb_ssl_negotiation_policy" "two_of_two" {
  for_each      = { web = 443, push = 8443 }
  name          = "two-of-two-${each.key}"
  load_balancer = aws_elb.two_of_two.id
  lb_port       = each.value
  dynamic "attribute" {
    for_each = [true]
    content {
      name  = "Reference-Security-Policy"
      value = "ELBSecurityPolicy-TLS-1-2-2017-01"
    }
  }
}

# Nothing is asked of a load balancer without TLS.
resource "aws_elb" "plain" { # want pass
  name               = "plain"
  availability_zones = ["us-east-1a"]
  dynamic "listener" {
    for_each = [true]
    content {
      instance_port     = 80
      instance_protocol = "http"
      lb_port           = 80
      lb_protocol       = "http"
    }
  }
}

resource "aws_elb" "unknown_policy" { # want unknown "known after apply"
  name               = "unknown-policy"
  availability_zones = ["us-east-1a"]
  dynamic "listener" {
    for_each = [true]
    content {
      instance_port      = 80
      instance_protocol  = "http"
      lb_port            = 443
      lb_protocol        = "https"
      ssl_certificate_id = "arn:aws:acm:us-east-1:123456789012:certificate/0a1b2c3d"
    }
  }
}

resource "aws_lb_ssl_negotiation_policy" "unknown_policy" {
  name          = "unknown-policy"
  load_balancer = aws_elb.unknown_policy.id
  lb_port       = 443
  dynamic "attribute" {
    for_each = [true]
    content {
      name  = "Reference-Security-Policy"
      value = terraform_data.later.id == "x" ? "ELBSecurityPolicy-2016-08" : "ELBSecurityPolicy-TLS-1-2-2017-01"
    }
  }
}

resource "aws_elb" "unknown_port" { # want unknown "known after apply"
  name               = "unknown-port"
  availability_zones = ["us-east-1a"]
  dynamic "listener" {
    for_each = [true]
    content {
      instance_port      = 80
      instance_protocol  = "http"
      lb_port            = 443
      lb_protocol        = "https"
      ssl_certificate_id = "arn:aws:acm:us-east-1:123456789012:certificate/0a1b2c3d"
    }
  }
}

resource "aws_lb_ssl_negotiation_policy" "unknown_port" {
  name          = "unknown-port"
  load_balancer = aws_elb.unknown_port.id
  lb_port       = terraform_data.later.id == "x" ? 443 : 8443
  dynamic "attribute" {
    for_each = [true]
    content {
      name  = "Reference-Security-Policy"
      value = "ELBSecurityPolicy-TLS-1-2-2017-01"
    }
  }
}

# The policy made by one resource and bound to the port by another.
resource "aws_elb" "bound" { # want pass
  name               = "bound"
  availability_zones = ["us-east-1a"]
  dynamic "listener" {
    for_each = [true]
    content {
      instance_port      = 80
      instance_protocol  = "http"
      lb_port            = 443
      lb_protocol        = "https"
      ssl_certificate_id = "arn:aws:acm:us-east-1:123456789012:certificate/0a1b2c3d"
    }
  }
}

resource "aws_load_balancer_policy" "bound" {
  load_balancer_name = aws_elb.bound.name
  policy_name        = "bound"
  policy_type_name   = "SSLNegotiationPolicyType"
  dynamic "policy_attribute" {
    for_each = [true]
    content {
      name  = "Reference-Security-Policy"
      value = "ELBSecurityPolicy-TLS-1-2-2017-01"
    }
  }
}

resource "aws_load_balancer_listener_policy" "bound" {
  load_balancer_name = aws_elb.bound.name
  load_balancer_port = 443
  policy_names       = [aws_load_balancer_policy.bound.policy_name]
}

resource "aws_elb" "bound_weak" { # want fail "ELBSecurityPolicy-2016-08"
  name               = "bound-weak"
  availability_zones = ["us-east-1a"]
  dynamic "listener" {
    for_each = [true]
    content {
      instance_port      = 80
      instance_protocol  = "http"
      lb_port            = 443
      lb_protocol        = "https"
      ssl_certificate_id = "arn:aws:acm:us-east-1:123456789012:certificate/0a1b2c3d"
    }
  }
}

resource "aws_load_balancer_policy" "bound_weak" {
  load_balancer_name = aws_elb.bound_weak.name
  policy_name        = "bound-weak"
  policy_type_name   = "SSLNegotiationPolicyType"
  dynamic "policy_attribute" {
    for_each = [true]
    content {
      name  = "Reference-Security-Policy"
      value = "ELBSecurityPolicy-2016-08"
    }
  }
}

resource "aws_load_balancer_listener_policy" "bound_weak" {
  load_balancer_name = aws_elb.bound_weak.name
  load_balancer_port = 443
  policy_names       = [aws_load_balancer_policy.bound_weak.policy_name]
}

resource "aws_elb" "bound_elsewhere" { # want fail "has no"
  name               = "bound-elsewhere"
  availability_zones = ["us-east-1a"]
  dynamic "listener" {
    for_each = [true]
    content {
      instance_port      = 80
      instance_protocol  = "http"
      lb_port            = 443
      lb_protocol        = "https"
      ssl_certificate_id = "arn:aws:acm:us-east-1:123456789012:certificate/0a1b2c3d"
    }
  }
}

resource "aws_load_balancer_policy" "bound_elsewhere" {
  load_balancer_name = aws_elb.bound_elsewhere.name
  policy_name        = "bound-elsewhere"
  policy_type_name   = "SSLNegotiationPolicyType"
  dynamic "policy_attribute" {
    for_each = [true]
    content {
      name  = "Reference-Security-Policy"
      value = "ELBSecurityPolicy-TLS-1-2-2017-01"
    }
  }
}

resource "aws_load_balancer_listener_policy" "bound_elsewhere" {
  load_balancer_name = aws_elb.bound_elsewhere.name
  load_balancer_port = 8443
  policy_names       = [aws_load_balancer_policy.bound_elsewhere.policy_name]
}

# A policy that is bound by name, and made outside of this root.
resource "aws_elb" "bound_outside" { # want unknown "not in the input"
  name               = "bound-outside"
  availability_zones = ["us-east-1a"]
  dynamic "listener" {
    for_each = [true]
    content {
      instance_port      = 80
      instance_protocol  = "http"
      lb_port            = 443
      lb_protocol        = "https"
      ssl_certificate_id = "arn:aws:acm:us-east-1:123456789012:certificate/0a1b2c3d"
    }
  }
}

resource "aws_load_balancer_listener_policy" "bound_outside" {
  load_balancer_name = aws_elb.bound_outside.name
  load_balancer_port = 443
  policy_names       = ["made-elsewhere"]
}

# Under count the policy belongs to the load balancer of its index.
resource "aws_elb" "counted" { # want [0] pass
  count              = 2       # want [1] fail "ELBSecurityPolicy-2016-08"
  availability_zones = ["us-east-1a"]
  dynamic "listener" {
    for_each = [true]
    content {
      instance_port      = 80
      instance_protocol  = "http"
      lb_port            = 443
      lb_protocol        = "https"
      ssl_certificate_id = "arn:aws:acm:us-east-1:123456789012:certificate/0a1b2c3d"
    }
  }
}

resource "aws_lb_ssl_negotiation_policy" "counted" {
  count         = 2
  name          = "counted-${count.index}"
  load_balancer = aws_elb.counted[count.index].id
  lb_port       = 443
  dynamic "attribute" {
    for_each = [true]
    content {
      name  = "Reference-Security-Policy"
      value = count.index == 0 ? "ELBSecurityPolicy-TLS-1-2-2017-01" : "ELBSecurityPolicy-2016-08"
    }
  }
}
