# The group is judged at its aws_default_security_group, and the VPC that has
# none by itself.

resource "terraform_data" "later" {}

resource "aws_vpc" "closed" { # want pass
  cidr_block = "10.0.0.0/16"
}

resource "aws_default_security_group" "closed" { # want pass
  vpc_id = aws_vpc.closed.id
}

resource "aws_default_security_group" "no_rules" { # want pass
  vpc_id  = "vpc-0a1b2c3d4e5f60718"
  ingress = []
  egress  = []
}

resource "aws_vpc" "untouched" { # want fail "has no `aws_default_security_group`"
  cidr_block = "10.1.0.0/16"
}

resource "aws_default_security_group" "ingress" {
  vpc_id = "vpc-0b1b2c3d4e5f60718"

  ingress { # want fail "is there"
    protocol  = "-1"
    from_port = 0
    to_port   = 0
    self      = true
  }
}

resource "aws_default_security_group" "egress" {
  vpc_id = "vpc-0c1b2c3d4e5f60718"

  egress { # want fail "is there"
    protocol    = "-1"
    from_port   = 0
    to_port     = 0
    cidr_blocks = ["10.0.0.0/8"]
  }
}

resource "aws_default_security_group" "unknown" { # want unknown "may have more than is shown"
  vpc_id = "vpc-0d1b2c3d4e5f60718"

  dynamic "egress" {
    for_each = terraform_data.later.id == "" ? [] : [443]
    content {
      protocol    = "tcp"
      from_port   = egress.value
      to_port     = egress.value
      cidr_blocks = ["0.0.0.0/0"]
    }
  }
}

# The default group of the default VPC needs no vpc_id.

resource "aws_default_vpc" "default" {} # want pass

resource "aws_default_security_group" "default" {} # want pass

resource "aws_default_vpc" "west" { # want fail "has no `aws_default_security_group`"
  provider = aws.west
}

provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "west"
  region = "us-west-2"
}

resource "aws_security_group" "other" {
  name = "other"

  ingress {
    protocol  = "-1"
    from_port = 0
    to_port   = 0
    self      = true
  }
}
