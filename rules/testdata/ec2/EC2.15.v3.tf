# Before version 4 of the provider a default subnet keeps what AWS gave it.

terraform {
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "~> 3.76"
    }
  }
}

resource "aws_subnet" "unset" { # want pass
  vpc_id     = "vpc-0a1b2c3d4e5f60718"
  cidr_block = "10.0.1.0/24"
}

resource "aws_default_subnet" "unset" { # want fail "is not set"
  availability_zone = "us-east-1a"
}

resource "aws_default_subnet" "private" { # want pass
  availability_zone       = "us-east-1b"
  map_public_ip_on_launch = false
}
