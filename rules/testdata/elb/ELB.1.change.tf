resource "aws_lb" "kept" { # want fail "is \"forward\""
  name = "kept"
}

resource "aws_lb" "mended" { # want fail "is \"forward\""
  name = "mended"
}

resource "aws_lb" "rid" { # want fail "is \"forward\""
  name = "rid"
}

resource "aws_lb" "opened" { # want pass
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
    type             = "forward"
    target_group_arn = "arn:aws:elasticloadbalancing:us-east-1:123456789012:targetgroup/web/0a1b2c3d4e5f6071"
  }
}

resource "aws_lb_listener" "rid" {
  load_balancer_arn = aws_lb.rid.arn
  port              = 80
  protocol          = "HTTP"
  default_action {
    type             = "forward"
    target_group_arn = "arn:aws:elasticloadbalancing:us-east-1:123456789012:targetgroup/web/0a1b2c3d4e5f6071"
  }
}
