resource "aws_subnet" "zone" {
  for_each          = { a = 0, b = 1, c = 2 }
  vpc_id            = "vpc-0a1b2c3d4e5f60718"
  cidr_block        = cidrsubnet("10.0.0.0/16", 8, each.value)
  availability_zone = "us-east-1${each.key}"
}

resource "aws_elb" "kept" { # want pass
  name    = "kept"
  subnets = [aws_subnet.zone["a"].id, aws_subnet.zone["b"].id]
  listener {
    instance_port     = 80
    instance_protocol = "http"
    lb_port           = 80
    lb_protocol       = "http"
  }
}

resource "aws_elb" "shrinking" { # want pass
  name    = "shrinking"
  subnets = [aws_subnet.zone["a"].id, aws_subnet.zone["b"].id]
  listener {
    instance_port     = 80
    instance_protocol = "http"
    lb_port           = 80
    lb_protocol       = "http"
  }
}

resource "aws_elb" "growing" {
  name    = "growing"
  subnets = [aws_subnet.zone["a"].id] # want fail "not 2 Availability Zones"
  listener {
    instance_port     = 80
    instance_protocol = "http"
    lb_port           = 80
    lb_protocol       = "http"
  }
}
