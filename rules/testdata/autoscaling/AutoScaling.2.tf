resource "terraform_data" "later" {}

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

resource "aws_subnet" "b" {
  vpc_id            = "vpc-0a1b2c3d4e5f60718"
  cidr_block        = "10.0.2.0/24"
  availability_zone = "us-east-1b"
}

resource "aws_subnet" "by_id" {
  vpc_id               = "vpc-0a1b2c3d4e5f60718"
  cidr_block           = "10.0.3.0/24"
  availability_zone_id = "use1-az2"
}

resource "aws_subnet" "by_other_id" {
  vpc_id               = "vpc-0a1b2c3d4e5f60718"
  cidr_block           = "10.0.4.0/24"
  availability_zone_id = "use1-az4"
}

resource "aws_subnet" "any" {
  vpc_id     = "vpc-0a1b2c3d4e5f60718"
  cidr_block = "10.0.5.0/24"
}

resource "aws_default_subnet" "c" {
  availability_zone = "us-east-1c"
}

resource "aws_autoscaling_group" "zones" {
  name               = "zones"
  max_size           = 2
  min_size           = 1
  availability_zones = ["us-east-1a", "us-east-1b"] # want pass "covers us-east-1a, us-east-1b"
}

resource "aws_autoscaling_group" "one_zone" {
  name               = "one_zone"
  max_size           = 2
  min_size           = 1
  availability_zones = ["us-east-1a"] # want fail "covers us-east-1a, not 2"
}

resource "aws_autoscaling_group" "unknown_zones" {
  name               = "unknown_zones"
  max_size           = 2
  min_size           = 1
  availability_zones = ["us-east-1a", terraform_data.later.id] # want unknown "may cover more"
}

resource "aws_autoscaling_group" "subnets" {
  name                = "subnets"
  max_size            = 2
  min_size            = 1
  vpc_zone_identifier = [aws_subnet.a.id, aws_default_subnet.c.id] # want pass "covers us-east-1a, us-east-1c"
}

resource "aws_autoscaling_group" "same_zone" {
  name                = "same_zone"
  max_size            = 2
  min_size            = 1
  vpc_zone_identifier = [aws_subnet.a.id, aws_subnet.also_a.id] # want fail "covers us-east-1a, not 2"
}

resource "aws_autoscaling_group" "by_id" {
  name                = "by_id"
  max_size            = 2
  min_size            = 1
  vpc_zone_identifier = [aws_subnet.by_id.id, aws_subnet.by_other_id.id] # want pass "covers use1-az2, use1-az4"
}

resource "aws_autoscaling_group" "name_and_id" {
  name                = "name_and_id"
  max_size            = 2
  min_size            = 1
  vpc_zone_identifier = [aws_subnet.a.id, aws_subnet.by_id.id] # want unknown "may cover more"
}

resource "aws_autoscaling_group" "any_zone" {
  name                = "any_zone"
  max_size            = 2
  min_size            = 1
  vpc_zone_identifier = [aws_subnet.a.id, aws_subnet.any.id] # want unknown "may cover more"
}

resource "aws_autoscaling_group" "one_subnet" {
  name                = "one_subnet"
  max_size            = 2
  min_size            = 1
  vpc_zone_identifier = ["subnet-0a1b2c3d4e5f60718"] # want fail "at most 1, not 2"
}

resource "aws_autoscaling_group" "two_subnets" {
  name                = "two_subnets"
  max_size            = 2
  min_size            = 1
  vpc_zone_identifier = ["subnet-0a1b2c3d4e5f60718", "subnet-0b1b2c3d4e5f60718"] # want unknown "is not in the input"
}

resource "aws_autoscaling_group" "unset" { # want unknown "neither is availability_zones"
  name     = "unset"
  max_size = 2
  min_size = 1
}

resource "aws_autoscaling_group" "no_subnet" {
  name                = "no_subnet"
  max_size            = 2
  min_size            = 1
  vpc_zone_identifier = [] # want fail "at most 0, not 2"
}

resource "aws_autoscaling_group" "no_zones" {
  name                = "no_zones"
  max_size            = 2
  min_size            = 1
  availability_zones  = []
  vpc_zone_identifier = [aws_subnet.a.id, aws_subnet.b.id] # want pass "covers us-east-1a, us-east-1b"
}
