# Attachments that are resources of their own.

resource "aws_autoscaling_group" "attached" { # want fail "is not set"
  name     = "attached"
  max_size = 2
  min_size = 1
}

resource "aws_autoscaling_attachment" "attached" {
  autoscaling_group_name = aws_autoscaling_group.attached.name
  lb_target_group_arn    = "arn:aws:elasticloadbalancing:us-east-1:123456789012:targetgroup/web/0a1b2c3d4e5f6071"
}

resource "aws_autoscaling_group" "attached_by_id" {
  name              = "attached_by_id"
  max_size          = 2
  min_size          = 1
  health_check_type = "ELB" # want pass
}

resource "aws_autoscaling_attachment" "attached_by_id" {
  autoscaling_group_name = aws_autoscaling_group.attached_by_id.id
  elb                    = "classic"
}

resource "aws_autoscaling_group" "source" { # want fail "is not set"
  name     = "source"
  max_size = 2
  min_size = 1
}

resource "aws_autoscaling_traffic_source_attachment" "source" {
  autoscaling_group_name = aws_autoscaling_group.source.name

  traffic_source {
    identifier = "arn:aws:elasticloadbalancing:us-east-1:123456789012:targetgroup/web/0a1b2c3d4e5f6071"
    type       = "elbv2"
  }
}

resource "aws_autoscaling_group" "lattice" { # want pass plan unknown
  name     = "lattice"
  max_size = 2
  min_size = 1
}

resource "aws_autoscaling_traffic_source_attachment" "lattice" {
  autoscaling_group_name = aws_autoscaling_group.lattice.name

  traffic_source {
    identifier = "arn:aws:vpc-lattice:us-east-1:123456789012:targetgroup/tg-0a1b2c3d4e5f60718"
    type       = "vpc-lattice"
  }
}

resource "aws_autoscaling_group" "each" { # want ["a"] fail "is not set"
  # want ["b"] pass plan unknown
  for_each    = toset(["a", "b"])
  name_prefix = each.key
  max_size    = 2
  min_size    = 1
}

resource "aws_autoscaling_attachment" "each" {
  autoscaling_group_name = aws_autoscaling_group.each["a"].name
  elb                    = "classic"
}
