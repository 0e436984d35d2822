module "wide" {
  source = "./network"
  zones  = ["us-east-1a", "us-east-1b"]
}

module "narrow" {
  source = "./network"
  zones  = ["us-east-1a"]
}

resource "aws_elb" "wide" { # want pass
  name    = "wide"
  subnets = module.wide.subnets
  listener {
    instance_port     = 80
    instance_protocol = "http"
    lb_port           = 80
    lb_protocol       = "http"
  }
}

resource "aws_elb" "narrow" {
  name    = "narrow"
  subnets = module.narrow.subnets # want fail "not 2 Availability Zones"
  listener {
    instance_port     = 80
    instance_protocol = "http"
    lb_port           = 80
    lb_protocol       = "http"
  }
}
