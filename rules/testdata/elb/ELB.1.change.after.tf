resource "aws_lb" "kept" { # want fail "is \"forward\"" kept
  name = "kept"
}

resource "aws_lb" "mended" { # want pass resolved
  name = "mended"
}

resource "aws_lb" "rid" { # want pass resolved
  name = "rid"
}

resource "aws_lb" "opened" { # want fail "is \"fixed-response\"" introduced
  name = "opened"
}

resource "aws_lb_listener" "kept" {
  load_balancer_arn = aws_lb.kept.arn
  port              = 80
  protocol          = "HTTP"
  default_action {
    type             = "forward"
    target_group_arn = "arn:aws:elasticloadbalancing:us-east-1:123456789012:targetgroup/web/0a1b2c3d4e5f6071"
  }
}

resource "aws_lb_listener" "mended" {
  load_balancer_arn = aws_lb.mended.arn
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

resource "aws_lb_listener" "opened" {
  load_balancer_arn = aws_lb.opened.arn
  port              = 80
  protocol          = "HTTP"
  default_action {
    type = "fixed-response"
    fixed_response {
      content_type = "text/plain"
      status_code  = "200"
    }
  }
}
