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

data "aws_subnet" "read" {
  id = "subnet-0a1b2c3d4e5f60718"
}

resource "aws_autoscaling_group" "moved" {
  name                = "moved"
  max_size            = 2
  min_size            = 1
  vpc_zone_identifier = [aws_subnet.a.id, aws_default_subnet.b.id] # want pass "covers us-east-1a, us-east-1b"
}

resource "aws_autoscaling_group" "same_zone" {
  name                = "same_zone"
  max_size            = 2
  min_size            = 1
  vpc_zone_identifier = [aws_subnet.a.id, aws_subnet.also_a.id, data.aws_subnet.read.id] # want fail "covers us-east-1a, not 2"
}

resource "aws_autoscaling_group" "read" {
  name                = "read"
  max_size            = 2
  min_size            = 1
  vpc_zone_identifier = [data.aws_subnet.read.id, aws_default_subnet.b.id] # want pass
}
