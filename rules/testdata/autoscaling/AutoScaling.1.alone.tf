# A group of its own, so that a plan proves what blocks it has.

resource "aws_autoscaling_group" "alone" { # want pass
  name     = "alone"
  max_size = 2
  min_size = 1
}
