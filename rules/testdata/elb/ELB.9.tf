resource "terraform_data" "later" {}

resource "aws_elb" "on" { # want pass
  name                      = "on"
  availability_zones        = ["us-east-1a"]
  cross_zone_load_balancing = true
  listener {
    instance_port     = 80
    instance_protocol = "http"
    lb_port           = 80
    lb_protocol       = "http"
  }
}

resource "aws_elb" "off" {
  name                      = "off"
  availability_zones        = ["us-east-1a"]
  cross_zone_load_balancing = false # want fail "is false"
  listener {
    instance_port     = 80
    instance_protocol = "http"
    lb_port           = 80
    lb_protocol       = "http"
  }
}

resource "aws_elb" "unset" { # want pass "default is true"
  name               = "unset"
  availability_zones = ["us-east-1a"]
  listener {
    instance_port     = 80
    instance_protocol = "http"
    lb_port           = 80
    lb_protocol       = "http"
  }
}

resource "aws_elb" "unknown" {
  name                      = "unknown"
  availability_zones        = ["us-east-1a"]
  cross_zone_load_balancing = terraform_data.later.id == "x" # want unknown "known after apply"
  listener {
    instance_port     = 80
    instance_protocol = "http"
    lb_port           = 80
    lb_protocol       = "http"
  }
}
