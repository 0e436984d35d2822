resource "aws_security_group" "first" { # want pass
  name = "first"
}

resource "aws_launch_template" "first" {
  name                   = "first"
  vpc_security_group_ids = [aws_security_group.first.id]
}

resource "aws_autoscaling_group" "first" {
  min_size = 1
  max_size = 3
  launch_template {
    id      = aws_launch_template.first.id
    version = "$Default"
  }
}

resource "aws_security_group" "latest" { # want pass
  name = "latest"
}

resource "aws_launch_template" "latest" {
  name                   = "latest"
  vpc_security_group_ids = [aws_security_group.latest.id]
}

resource "aws_autoscaling_group" "latest" {
  min_size = 1
  max_size = 3
  launch_template {
    id      = aws_launch_template.latest.id
    version = "$Latest"
  }
}

resource "aws_security_group" "mixed" { # want pass
  name = "mixed"
}

resource "aws_launch_template" "mixed" {
  name                   = "mixed"
  vpc_security_group_ids = [aws_security_group.mixed.id]
}

resource "aws_autoscaling_group" "mixed" {
  min_size = 1
  max_size = 3
  mixed_instances_policy {
    launch_template {
      launch_template_specification {
        launch_template_id = aws_launch_template.mixed.id
        version            = "2"
      }
    }
  }
}

resource "aws_security_group" "default" { # want unknown "at times only" kept
  name = "default"
}

resource "aws_launch_template" "default" {
  name                   = "default"
  vpc_security_group_ids = [aws_security_group.default.id]
}

resource "aws_autoscaling_group" "default" {
  min_size = 1
  max_size = 3
  launch_template {
    id      = aws_launch_template.default.id
    version = "$Default"
  }
}
