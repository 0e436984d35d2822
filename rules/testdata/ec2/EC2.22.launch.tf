# A launch template has no network interface, but what is launched from it has.

resource "aws_security_group" "template" { # want pass "launches instances from aws_launch_template.kept"
  name = "template"
}

resource "aws_launch_template" "kept" {
  name                   = "kept"
  vpc_security_group_ids = [aws_security_group.template.id]
}

resource "aws_autoscaling_group" "kept" {
  min_size = 1
  max_size = 3
  launch_template {
    id      = aws_launch_template.kept.id
    version = "$Default"
  }
}

resource "aws_security_group" "mixed" { # want pass "launches instances from aws_launch_template.mixed"
  name = "mixed"
}

resource "aws_launch_template" "mixed" {
  name = "mixed"
  network_interfaces {
    security_groups = [aws_security_group.mixed.id]
  }
}

resource "aws_autoscaling_group" "mixed" {
  min_size = 2
  max_size = 3
  mixed_instances_policy {
    launch_template {
      launch_template_specification {
        launch_template_name = aws_launch_template.mixed.name
        version              = "$Latest"
      }
    }
  }
}

resource "aws_security_group" "by_name" { # want pass "launches instances from aws_launch_template.by_name"
  name = "by-name"
}

resource "aws_launch_template" "by_name" {
  name                   = "by-name"
  vpc_security_group_ids = [aws_security_group.by_name.id]
}

resource "aws_autoscaling_group" "by_name" {
  min_size = 1
  max_size = 3
  launch_template {
    name = "by-name"
  }
}

resource "aws_security_group" "configuration" { # want pass "launches instances from aws_launch_configuration.old"
  name = "configuration"
}

resource "aws_launch_configuration" "old" {
  name            = "old"
  image_id        = "ami-0a1b2c3d4e5f60718"
  instance_type   = "t3.micro"
  security_groups = [aws_security_group.configuration.id]
}

resource "aws_autoscaling_group" "old" {
  min_size             = 1
  max_size             = 1
  launch_configuration = aws_launch_configuration.old.name
}

resource "aws_security_group" "at_times" { # want unknown "at times only"
  name = "at-times"
}

resource "aws_launch_template" "at_times" {
  name                   = "at-times"
  vpc_security_group_ids = [aws_security_group.at_times.id]
}

resource "aws_autoscaling_group" "at_times" {
  min_size = 0
  max_size = 3
  launch_template {
    id = aws_launch_template.at_times.id
  }
}

resource "aws_security_group" "size_unknown" { # want unknown "at times only"
  name = "size-unknown"
}

resource "aws_launch_template" "size_unknown" {
  name                   = "size-unknown"
  vpc_security_group_ids = [aws_security_group.size_unknown.id]
}

resource "aws_autoscaling_group" "size_unknown" {
  min_size = length(terraform_data.later.id)
  max_size = 3
  launch_template {
    id = aws_launch_template.size_unknown.id
  }
}

resource "terraform_data" "later" {
}
