resource "terraform_data" "later" {}

resource "aws_elb" "two_zones" { # want pass "covers us-east"
  name               = "two-zones"
  availability_zones = ["us-east-1a", "us-east-1b"]
  listener {
    instance_port     = 80
    instance_protocol = "http"
    lb_port           = 80
    lb_protocol       = "http"
  }
}

resource "aws_elb" "one_zone" {
  name               = "one-zone"
  availability_zones = ["us-east-1a"] # want fail "not 2 Availability Zones"
  listener {
    instance_port     = 80
    instance_protocol = "http"
    lb_port           = 80
    lb_protocol       = "http"
  }
}

# AWS refuses it.
resource "aws_elb" "unset" { # want unknown "is not set"
  name = "unset"
  listener {
    instance_port     = 80
    instance_protocol = "http"
    lb_port           = 80
    lb_protocol       = "http"
  }
}

resource "aws_elb" "unknown_zones" {
  name               = "unknown-zones"
  availability_zones = terraform_data.later.id == "x" ? ["us-east-1a"] : ["us-east-1a", "us-east-1b"] # want unknown
  listener {
    instance_port     = 80
    instance_protocol = "http"
    lb_port           = 80
    lb_protocol       = "http"
  }
}

resource "aws_subnet" "zone" {
  for_each          = { a = 0, b = 1 }
  vpc_id            = "vpc-0a1b2c3d4e5f60718"
  cidr_block        = cidrsubnet("10.0.0.0/16", 8, each.value)
  availability_zone = "us-east-1${each.key}"
}

resource "aws_subnet" "same_zone" {
  vpc_id            = "vpc-0a1b2c3d4e5f60718"
  cidr_block        = "10.0.8.0/24"
  availability_zone = "us-east-1a"
}

# AWS picks the zone.
resource "aws_subnet" "any_zone" {
  vpc_id     = "vpc-0a1b2c3d4e5f60718"
  cidr_block = "10.0.9.0/24"
}

resource "aws_subnet" "zone_id" {
  for_each             = toset(["use1-az1", "use1-az2"])
  vpc_id               = "vpc-0a1b2c3d4e5f60718"
  cidr_block           = "10.0.0.0/24"
  availability_zone_id = each.key
}

data "aws_subnet" "read" {
  availability_zone = "us-east-1b"
}

resource "aws_default_subnet" "zone" {
  availability_zone = "us-east-1c"
}

resource "aws_elb" "two_subnets" { # want pass "covers us-east"
  name    = "two-subnets"
  subnets = [for s in aws_subnet.zone : s.id]
  listener {
    instance_port     = 80
    instance_protocol = "http"
    lb_port           = 80
    lb_protocol       = "http"
  }
}

resource "aws_elb" "zone_ids" { # want pass "covers use1-az1, use1-az2"
  name    = "zone-ids"
  subnets = [for s in aws_subnet.zone_id : s.id]
  listener {
    instance_port     = 80
    instance_protocol = "http"
    lb_port           = 80
    lb_protocol       = "http"
  }
}

resource "aws_elb" "read" { # want pass "covers us-east"
  name    = "read"
  subnets = [aws_subnet.zone["a"].id, data.aws_subnet.read.id]
  listener {
    instance_port     = 80
    instance_protocol = "http"
    lb_port           = 80
    lb_protocol       = "http"
  }
}

resource "aws_elb" "default_subnet" { # want pass "covers us-east"
  name    = "default-subnet"
  subnets = [aws_subnet.zone["a"].id, aws_default_subnet.zone.id]
  listener {
    instance_port     = 80
    instance_protocol = "http"
    lb_port           = 80
    lb_protocol       = "http"
  }
}

resource "aws_elb" "two_subnets_of_one_zone" {
  name    = "two-subnets-of-one-zone"
  subnets = [aws_subnet.zone["a"].id, aws_subnet.same_zone.id] # want fail "not 2 Availability Zones"
  listener {
    instance_port     = 80
    instance_protocol = "http"
    lb_port           = 80
    lb_protocol       = "http"
  }
}

# One subnet is too few, wherever it is.
resource "aws_elb" "one_subnet" {
  name    = "one-subnet"
  subnets = [aws_subnet.any_zone.id] # want fail "not 2 Availability Zones"
  listener {
    instance_port     = 80
    instance_protocol = "http"
    lb_port           = 80
    lb_protocol       = "http"
  }
}

resource "aws_elb" "unknown_zone" {
  name    = "unknown-zone"
  subnets = [aws_subnet.zone["a"].id, aws_subnet.any_zone.id] # want unknown "may cover more"
  listener {
    instance_port     = 80
    instance_protocol = "http"
    lb_port           = 80
    lb_protocol       = "http"
  }
}

resource "aws_elb" "outside" {
  name    = "outside"
  subnets = ["subnet-0a1b2c3d4e5f60718", "subnet-0a1b2c3d4e5f60719"] # want unknown "may cover more"
  listener {
    instance_port     = 80
    instance_protocol = "http"
    lb_port           = 80
    lb_protocol       = "http"
  }
}
