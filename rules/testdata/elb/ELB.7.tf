resource "terraform_data" "later" {}

resource "aws_elb" "on" { # want pass
  name                = "on"
  availability_zones  = ["us-east-1a"]
  connection_draining = true
  listener {
    instance_port     = 80
    instance_protocol = "http"
    lb_port           = 80
    lb_protocol       = "http"
  }
}

resource "aws_elb" "off" {
  name                = "off"
  availability_zones  = ["us-east-1a"]
  connection_draining = false # want fail "is false"
  listener {
    instance_port     = 80
    instance_protocol = "http"
    lb_port           = 80
    lb_protocol       = "http"
  }
}

resource "aws_elb" "unset" { # want fail "default is false"
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
  name                = "unknown"
  availability_zones  = ["us-east-1a"]
  connection_draining = terraform_data.later.id == "x" # want unknown "known after apply"
  listener {
    instance_port     = 80
    instance_protocol = "http"
    lb_port           = 80
    lb_protocol       = "http"
  }
}
