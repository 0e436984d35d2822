resource "terraform_data" "later" {}

resource "aws_lb" "dropping" { # want pass
  name                       = "dropping"
  drop_invalid_header_fields = true
}

resource "aws_lb" "keeping" {
  name                       = "keeping"
  drop_invalid_header_fields = false # want fail "is false"
}

resource "aws_lb" "unset" { # want fail "default is false"
  name = "unset"
}

resource "aws_alb" "alias" { # want fail "default is false"
  name               = "alias"
  load_balancer_type = "application"
}

resource "aws_lb" "network" { # want pass
  name               = "network"
  load_balancer_type = "network"
}

resource "aws_lb" "gateway" { # want pass
  name               = "gateway"
  load_balancer_type = "gateway"
}

resource "aws_lb" "unknown" {
  name                       = "unknown"
  drop_invalid_header_fields = terraform_data.later.id == "x" # want unknown "known after apply"
}
