# The subnets of AutoScaling.2.subnets.after: their identifiers are known there.

resource "aws_subnet" "a" {
  vpc_id            = "vpc-0a1b2c3d4e5f60718"
  cidr_block        = "10.0.0.0/24"
  availability_zone = "us-east-1a"
}

resource "aws_subnet" "also_a" {
  vpc_id            = "vpc-0a1b2c3d4e5f60718"
  cidr_block        = "10.0.1.0/24"
  availability_zone = "us-east-1a"
}

resource "aws_default_subnet" "b" {
  availability_zone = "us-east-1b"
}

resource "aws_autoscaling_group" "moved" {
  name                = "moved"
  max_size            = 2
  min_size            = 1
  vpc_zone_identifier = [aws_subnet.a.id] # want fail "covers us-east-1a, not 2"
}
