# Load balancers and their subnets, under count, under for_each and in a module.

resource "aws_subnet" "first" {
  vpc_id            = "vpc-0a1b2c3d4e5f60718"
  cidr_block        = "10.0.0.0/24"
  availability_zone = "us-east-1a"
}

resource "aws_subnet" "counted" {
  count             = 2
  vpc_id            = "vpc-0a1b2c3d4e5f60718"
  cidr_block        = "10.0.1.0/24"
  availability_zone = "us-east-1b"
}

resource "aws_elb" "counted" {
  count   = 2 # want pass
  name    = "counted-${count.index}"
  subnets = [aws_subnet.first.id, aws_subnet.counted[count.index].id]

  listener {
    instance_port     = 80
    instance_protocol = "http"
    lb_port           = 80
    lb_protocol       = "http"
  }
}

resource "aws_subnet" "keyed" {
  for_each          = { a = "us-east-1b", b = "us-east-1a" }
  vpc_id            = "vpc-0a1b2c3d4e5f60718"
  cidr_block        = "10.0.1.0/24"
  availability_zone = each.value
}

resource "aws_elb" "keyed" {
  for_each = toset(["a", "b"]) # want ["a"] pass
  # want ["b"] fail "covers us-east-1a, not 2"
  name    = "keyed-${each.key}"
  subnets = [aws_subnet.first.id, aws_subnet.keyed[each.key].id]

  listener {
    instance_port     = 80
    instance_protocol = "http"
    lb_port           = 80
    lb_protocol       = "http"
  }
}

module "apart" {
  source = "./subnet"
}

resource "aws_elb" "apart" { # want pass
  name    = "apart"
  subnets = [aws_subnet.first.id, module.apart.id]

  listener {
    instance_port     = 80
    instance_protocol = "http"
    lb_port           = 80
    lb_protocol       = "http"
  }
}
