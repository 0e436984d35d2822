terraform {
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "~> 4.67"
    }
  }
}

resource "aws_autoscaling_group" "attached" { # want fail "is not set"
  name     = "attached"
  max_size = 2
  min_size = 1
}

resource "aws_autoscaling_attachment" "attached" {
  autoscaling_group_name = aws_autoscaling_group.attached.name
  alb_target_group_arn   = "arn:aws:elasticloadbalancing:us-east-1:123456789012:targetgroup/web/0a1b2c3d4e5f6071"
}

resource "aws_autoscaling_group" "none" { # want pass
  name     = "none"
  max_size = 2
  min_size = 1
}
