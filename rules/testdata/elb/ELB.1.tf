resource "terraform_data" "later" {}

resource "aws_lb" "redirecting" { # want pass
  name = "redirecting"
}

resource "aws_lb_listener" "redirecting" {
  load_balancer_arn = aws_lb.redirecting.arn
  port              = 80
  protocol          = "HTTP"
  default_action {
    type = "redirect"
    redirect {
      port        = "443"
      protocol    = "HTTPS"
      status_code = "HTTP_301"
    }
  }
}

resource "aws_lb_listener" "secure" {
  load_balancer_arn = aws_lb.redirecting.arn
  port              = 443
  protocol          = "HTTPS"
  certificate_arn   = aws_acm_certificate.web.arn
  default_action {
    type             = "forward"
    target_group_arn = aws_lb_target_group.web.arn
  }
}

resource "aws_acm_certificate" "web" {
  domain_name       = "example.com"
  validation_method = "DNS"
}

resource "aws_lb_target_group" "web" {
  port     = 80
  protocol = "HTTP"
  vpc_id   = "vpc-0a1b2c3d4e5f60718"
}

# Without an HTTP listener there is nothing to redirect.
resource "aws_lb" "without_listener" { # want pass
  name = "without-listener"
}

resource "aws_alb" "alias" { # want fail "is \"forward\", not \"redirect\""
  name = "alias"
}

resource "aws_alb_listener" "alias" {
  load_balancer_arn = aws_alb.alias.arn
  port              = 8080
  protocol          = "HTTP"
  default_action {
    type             = "forward"
    target_group_arn = aws_lb_target_group.web.arn
  }
}

# An Application Load Balancer's listener speaks HTTP unless it is told otherwise.
resource "aws_lb" "unset_protocol" { # want fail "is \"fixed-response\""
  name = "unset-protocol"
}

resource "aws_lb_listener" "unset_protocol" {
  load_balancer_arn = aws_lb.unset_protocol.arn
  port              = 80
  default_action {
    type = "fixed-response"
    fixed_response {
      content_type = "text/plain"
      status_code  = "404"
    }
  }
}

resource "aws_lb" "unset_protocol_with_certificate" { # want pass
  name = "with-certificate"
}

resource "aws_lb_listener" "unset_protocol_with_certificate" {
  load_balancer_arn = aws_lb.unset_protocol_with_certificate.arn
  port              = 443
  certificate_arn   = "arn:aws:acm:us-east-1:123456789012:certificate/0a1b2c3d"
  default_action {
    type             = "forward"
    target_group_arn = aws_lb_target_group.web.arn
  }
}

# The redirect keeps the protocol unless it names another.
resource "aws_lb" "same_protocol" { # want fail "default is \"#{protocol}\""
  name = "same-protocol"
}

resource "aws_lb_listener" "same_protocol" {
  load_balancer_arn = aws_lb.same_protocol.arn
  port              = 80
  protocol          = "http"
  default_action {
    type = "redirect"
    redirect {
      host        = "www.example.com"
      status_code = "HTTP_301"
    }
  }
}

# One listener that redirects doesn't excuse the other.
resource "aws_lb" "two_listeners" { # want fail "is \"forward\""
  name = "two-listeners"
}

resource "aws_lb_listener" "two_listeners" {
  for_each          = { "80" = "redirect", "8080" = "forward" }
  load_balancer_arn = aws_lb.two_listeners.arn
  port              = each.key
  protocol          = "HTTP"
  default_action {
    type             = each.value
    target_group_arn = each.value == "forward" ? "arn:aws:elasticloadbalancing:us-east-1:123456789012:targetgroup/web/0a1b2c3d4e5f6071" : null
    dynamic "redirect" {
      for_each = each.value == "redirect" ? [1] : []
      content {
        protocol    = "HTTPS"
        status_code = "HTTP_301"
      }
    }
  }
}

resource "aws_lb" "network" { # want pass
  name               = "network"
  load_balancer_type = "network"
}

resource "aws_lb_listener" "network" {
  load_balancer_arn = aws_lb.network.arn
  port              = 80
  protocol          = "TCP"
  default_action {
    type             = "forward"
    target_group_arn = aws_lb_target_group.web.arn
  }
}

resource "aws_lb" "unknown_type" { # want unknown "known after apply"
  name               = "unknown-type"
  load_balancer_type = terraform_data.later.id == "x" ? "network" : "application"
}

resource "aws_lb_listener" "unknown_type" {
  load_balancer_arn = aws_lb.unknown_type.arn
  port              = 80
  protocol          = "HTTP"
  default_action {
    type             = "forward"
    target_group_arn = aws_lb_target_group.web.arn
  }
}

resource "aws_lb" "unknown_action" { # want unknown "known after apply"
  name = "unknown-action"
}

resource "aws_lb_listener" "unknown_action" {
  load_balancer_arn = aws_lb.unknown_action.arn
  port              = 80
  protocol          = "HTTP"
  default_action {
    type = "redirect"
    redirect {
      protocol    = terraform_data.later.id == "x" ? "HTTP" : "HTTPS"
      status_code = "HTTP_301"
    }
  }
}

# AWS doesn't say whether a rule is enough.
resource "aws_lb" "redirecting_rule" { # want unknown "whether a rule that redirects is enough"
  name = "redirecting-rule"
}

resource "aws_lb_listener" "redirecting_rule" {
  load_balancer_arn = aws_lb.redirecting_rule.arn
  port              = 80
  protocol          = "HTTP"
  default_action {
    type = "fixed-response"
    fixed_response {
      content_type = "text/plain"
      status_code  = "404"
    }
  }
}

resource "aws_lb_listener_rule" "redirecting_rule" {
  listener_arn = aws_lb_listener.redirecting_rule.arn
  action {
    type = "redirect"
    redirect {
      protocol    = "HTTPS"
      status_code = "HTTP_301"
    }
  }
  condition {
    path_pattern {
      values = ["/*"]
    }
  }
}

resource "aws_lb" "forwarding_rule" { # want unknown "whether a rule may do something else"
  name = "forwarding-rule"
}

resource "aws_lb_listener" "forwarding_rule" {
  load_balancer_arn = aws_lb.forwarding_rule.arn
  port              = 80
  protocol          = "HTTP"
  default_action {
    type = "redirect"
    redirect {
      protocol    = "HTTPS"
      status_code = "HTTP_301"
    }
  }
}

resource "aws_alb_listener_rule" "forwarding_rule" {
  listener_arn = aws_lb_listener.forwarding_rule.arn
  action {
    type             = "forward"
    target_group_arn = aws_lb_target_group.web.arn
  }
  condition {
    path_pattern {
      values = ["/.well-known/*"]
    }
  }
}

resource "aws_lb" "every_rule_redirects" { # want pass
  name = "every-rule-redirects"
}

resource "aws_lb_listener" "every_rule_redirects" {
  load_balancer_arn = aws_lb.every_rule_redirects.arn
  port              = 80
  protocol          = "HTTP"
  default_action {
    type = "redirect"
    redirect {
      protocol    = "HTTPS"
      status_code = "HTTP_301"
    }
  }
}

resource "aws_lb_listener_rule" "every_rule_redirects" {
  listener_arn = aws_lb_listener.every_rule_redirects.arn
  action {
    type = "redirect"
    redirect {
      host        = "docs.example.com"
      protocol    = "HTTPS"
      status_code = "HTTP_301"
    }
  }
  condition {
    path_pattern {
      values = ["/docs/*"]
    }
  }
}

# Under count the listener belongs to the load balancer of its index.
resource "aws_lb" "counted" { # want [0] pass
  count = 2                   # want [1] fail "is \"forward\""
  name  = "counted-${count.index}"
}

resource "aws_lb_listener" "counted" {
  count             = 2
  load_balancer_arn = aws_lb.counted[count.index].arn
  port              = 80
  protocol          = "HTTP"
  default_action {
    type             = count.index == 0 ? "redirect" : "forward"
    target_group_arn = count.index == 0 ? null : "arn:aws:elasticloadbalancing:us-east-1:123456789012:targetgroup/web/0a1b2c3d4e5f6071"
    redirect {
      protocol    = "HTTPS"
      status_code = "HTTP_301"
    }
  }
}
