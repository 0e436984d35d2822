resource "terraform_data" "later" {}

resource "aws_lb" "logging" { # want pass
  name = "logging"
  access_logs {
    bucket  = "logs"
    enabled = true
  }
}

# In an aws_lb the block alone doesn't switch logging on.
resource "aws_lb" "unset_enabled" { # want fail "default is false"
  name = "unset-enabled"
  access_logs {
    bucket = "logs"
  }
}

resource "aws_lb" "switched_off" {
  name = "switched-off"
  access_logs {
    bucket  = "logs"
    enabled = false # want fail "is false"
  }
}

resource "aws_lb" "unset" { # want fail "is not set; the default is false"
  name = "unset"
}

resource "aws_lb" "connection_logs" { # want fail "is not set"
  name = "connection-logs"
  connection_logs {
    bucket  = "logs"
    enabled = true
  }
}

resource "aws_alb" "alias" { # want pass
  name = "alias"
  access_logs {
    bucket  = "logs"
    enabled = "true"
  }
}

resource "aws_lb" "network" { # want pass
  name               = "network"
  load_balancer_type = "network"
}

resource "aws_lb" "unknown" {
  name = "unknown"
  access_logs {
    bucket  = "logs"
    enabled = terraform_data.later.id == "x" # want unknown "known after apply"
  }
}

resource "aws_lb" "unknown_block" { # want unknown
  name = "unknown-block"
  dynamic "access_logs" {
    for_each = terraform_data.later.id == "x" ? [1] : []
    content {
      bucket  = "logs"
      enabled = true
    }
  }
}

resource "aws_elb" "logging" { # want pass
  name               = "logging"
  availability_zones = ["us-east-1a"]
  access_logs {
    bucket  = "logs"
    enabled = true
  }
  listener {
    instance_port     = 80
    instance_protocol = "http"
    lb_port           = 80
    lb_protocol       = "http"
  }
}

# In an aws_elb it does.
resource "aws_elb" "unset_enabled" { # want pass "default is true"
  name               = "unset-enabled"
  availability_zones = ["us-east-1a"]
  access_logs {
    bucket = "logs"
  }
  listener {
    instance_port     = 80
    instance_protocol = "http"
    lb_port           = 80
    lb_protocol       = "http"
  }
}

resource "aws_elb" "switched_off" {
  name               = "switched-off"
  availability_zones = ["us-east-1a"]
  access_logs {
    bucket  = "logs"
    enabled = false # want fail "is false"
  }
  listener {
    instance_port     = 80
    instance_protocol = "http"
    lb_port           = 80
    lb_protocol       = "http"
  }
}

resource "aws_elb" "unset" { # want fail "is not set; the default is false"
  name               = "unset"
  availability_zones = ["us-east-1a"]
  listener {
    instance_port     = 80
    instance_protocol = "http"
    lb_port           = 80
    lb_protocol       = "http"
  }
}
