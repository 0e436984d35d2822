# The group shows its load balancers as they were at the last refresh.

resource "aws_autoscaling_group" "detached" { # want unknown "shows what was before this change" kept
  name     = "detached"
  max_size = 2
  min_size = 1
}

resource "aws_autoscaling_group" "mended" {
  name              = "mended"
  max_size          = 2
  min_size          = 1
  load_balancers    = ["classic"]
  health_check_type = "ELB" # want pass resolved
}
