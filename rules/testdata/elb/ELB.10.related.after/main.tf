# counted[1] is deleted, so that what named it names counted[0]; those in keyed change places.

resource "aws_subnet" "first" {
  vpc_id            = "vpc-0a1b2c3d4e5f60718"
  cidr_block        = "10.0.0.0/24"
  availability_zone = "us-east-1a"
}

resource "aws_subnet" "counted" {
  count             = 1
  vpc_id            = "vpc-0a1b2c3d4e5f60718"
  cidr_block        = "10.0.1.0/24"
  availability_zone = "us-east-1b"
}

resource "aws_elb" "counted" {
  count   = 2 # want pass
  name    = "counted-${count.index}"
  subnets = [aws_subnet.first.id, aws_subnet.counted[0].id]

  listener {
    instance_port     = 80
    instance_protocol = "http"
    lb_port           = 80
    lb_protocol       = "http"
  }
}

resource "aws_subnet" "keyed" {
  for_each          = { a = "us-east-1a", b = "us-east-1b" }
  vpc_id            = "vpc-0a1b2c3d4e5f60718"
  cidr_block        = "10.0.1.0/24"
  availability_zone = each.value
}

resource "aws_elb" "keyed" {
  for_each = toset(["a", "b"]) # want ["a"] fail "covers us-east-1a, not 2" introduced
  # want ["b"] pass resolved
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
