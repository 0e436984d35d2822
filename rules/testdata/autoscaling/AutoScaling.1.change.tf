resource "aws_autoscaling_group" "detached" { # want fail "is not set"
  name     = "detached"
  max_size = 2
  min_size = 1
}

resource "aws_autoscaling_attachment" "detached" {
  autoscaling_group_name = aws_autoscaling_group.detached.name
  elb                    = "classic"
}

resource "aws_autoscaling_group" "mended" {
  name              = "mended"
  max_size          = 2
  min_size          = 1
  load_balancers    = ["classic"]
  health_check_type = "EC2" # want fail "is \"EC2\""
}
