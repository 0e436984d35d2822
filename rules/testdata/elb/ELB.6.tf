resource "terraform_data" "later" {}

resource "aws_lb" "protected" { # want pass
  name                       = "protected"
  enable_deletion_protection = true
}

resource "aws_lb" "unprotected" {
  name                       = "unprotected"
  enable_deletion_protection = false # want fail "is false"
}

resource "aws_lb" "unset" { # want fail "default is false"
  name = "unset"
}

resource "aws_alb" "alias" { # want fail "default is false"
  name = "alias"
}

resource "aws_lb" "network" { # want fail "default is false"
  name               = "network"
  load_balancer_type = "network"
}

resource "aws_lb" "gateway" { # want pass
  name                       = "gateway"
  load_balancer_type         = "gateway"
  enable_deletion_protection = true
}

resource "aws_lb" "unknown" {
  name                       = "unknown"
  enable_deletion_protection = terraform_data.later.id == "x" # want unknown "known after apply"
}
