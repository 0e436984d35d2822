resource "terraform_data" "later" {}

resource "aws_lb_target_group" "web" {
  name     = "web"
  port     = 443
  protocol = "HTTPS"
  vpc_id   = "vpc-0a1b2c3d4e5f60718"
}

resource "aws_autoscaling_group" "elb" {
  name              = "elb"
  max_size          = 2
  min_size          = 1
  target_group_arns = [aws_lb_target_group.web.arn]
  health_check_type = "ELB" # want pass
}

resource "aws_autoscaling_group" "several" {
  name              = "several"
  max_size          = 2
  min_size          = 1
  target_group_arns = [aws_lb_target_group.web.arn]
  health_check_type = "EBS,ELB" # want pass
}

resource "aws_autoscaling_group" "unset" { # want fail "is not set; the default is \"EC2\""
  name              = "unset"
  max_size          = 2
  min_size          = 1
  target_group_arns = [aws_lb_target_group.web.arn]
}

resource "aws_autoscaling_group" "classic" {
  name              = "classic"
  max_size          = 2
  min_size          = 1
  load_balancers    = ["classic"]
  health_check_type = "EC2" # want fail "is \"EC2\""
}

resource "aws_autoscaling_group" "no_load_balancer" { # want pass plan unknown
  name              = "no_load_balancer"
  max_size          = 2
  min_size          = 1
  load_balancers    = []
  target_group_arns = []
}

resource "aws_autoscaling_group" "unknown" {
  name              = "unknown"
  max_size          = 2
  min_size          = 1
  load_balancers    = ["classic"]
  health_check_type = terraform_data.later.id == "" ? "ELB" : "EC2" # want unknown "is known after apply"
}

resource "aws_autoscaling_group" "source" { # want fail "is not set"
  name     = "source"
  max_size = 2
  min_size = 1

  traffic_source {
    identifier = "arn:aws:elasticloadbalancing:us-east-1:123456789012:targetgroup/web/0a1b2c3d4e5f6071"
  }
}

resource "aws_autoscaling_group" "typed_source" { # want fail "is not set"
  name     = "typed_source"
  max_size = 2
  min_size = 1

  traffic_source {
    identifier = aws_lb_target_group.web.arn
    type       = "elbv2"
  }
}

resource "aws_autoscaling_group" "lattice" { # want pass
  name              = "lattice"
  max_size          = 2
  min_size          = 1
  load_balancers    = []
  target_group_arns = []

  traffic_source {
    identifier = "arn:aws:vpc-lattice:us-east-1:123456789012:targetgroup/tg-0a1b2c3d4e5f60718"
  }

  traffic_source {
    identifier = "arn:aws:vpc-lattice:us-east-1:123456789012:targetgroup/tg-0b1b2c3d4e5f60718"
    type       = "vpc-lattice"
  }
}
