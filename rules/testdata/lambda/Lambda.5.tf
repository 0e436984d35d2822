resource "aws_subnet" "a" {
  vpc_id            = "vpc-0a1b2c3d4e5f60718"
  cidr_block        = "10.0.0.0/24"
  availability_zone = "eu-west-1a"
}

resource "aws_subnet" "a2" {
  vpc_id            = "vpc-0a1b2c3d4e5f60718"
  cidr_block        = "10.0.0.0/24"
  availability_zone = "eu-west-1a"
}

resource "aws_subnet" "b" {
  vpc_id            = "vpc-0a1b2c3d4e5f60718"
  cidr_block        = "10.0.0.0/24"
  availability_zone = "eu-west-1b"
}

resource "aws_subnet" "by_id" {
  for_each             = toset(["euw1-az1", "euw1-az2"])
  vpc_id               = "vpc-0a1b2c3d4e5f60718"
  cidr_block           = "10.0.0.0/24"
  availability_zone_id = each.key
}

data "aws_subnet" "read" {
  availability_zone = "eu-west-1b"
}

resource "aws_default_subnet" "c" {
  availability_zone = "eu-west-1c"
}

resource "aws_lambda_function" "two" {
  function_name = "two"
  role          = "arn:aws:iam::123456789012:role/function"
  vpc_config {
    subnet_ids         = [aws_subnet.a.id, aws_subnet.b.id] # want pass "covers eu-west"
    security_group_ids = []
  }
}

resource "aws_lambda_function" "with_default" {
  function_name = "with-default"
  role          = "arn:aws:iam::123456789012:role/function"
  vpc_config {
    subnet_ids         = [aws_subnet.a.id, aws_default_subnet.c.id] # want pass "covers eu-west"
    security_group_ids = []
  }
}

resource "aws_lambda_function" "zone_ids" {
  function_name = "zone-ids"
  role          = "arn:aws:iam::123456789012:role/function"
  vpc_config {
    subnet_ids         = [for s in aws_subnet.by_id : s.id] # want pass "covers euw1-az1, euw1-az2"
    security_group_ids = []
  }
}

resource "aws_lambda_function" "read" {
  function_name = "read"
  role          = "arn:aws:iam::123456789012:role/function"
  vpc_config {
    subnet_ids         = [aws_subnet.a.id, data.aws_subnet.read.id] # want pass "covers eu-west"
    security_group_ids = []
  }
}

resource "aws_lambda_function" "one" {
  function_name = "one"
  role          = "arn:aws:iam::123456789012:role/function"
  vpc_config {
    subnet_ids         = [aws_subnet.a.id] # want fail "not 2 Availability Zones"
    security_group_ids = []
  }
}

resource "aws_lambda_function" "same_zone" {
  function_name = "same-zone"
  role          = "arn:aws:iam::123456789012:role/function"
  vpc_config {
    subnet_ids         = [aws_subnet.a.id, aws_subnet.a2.id] # want fail "not 2 Availability Zones"
    security_group_ids = []
  }
}

resource "aws_lambda_function" "elsewhere" {
  function_name = "elsewhere"
  role          = "arn:aws:iam::123456789012:role/function"
  vpc_config {
    subnet_ids         = ["subnet-0a1b2c3d4e5f60718", "subnet-1a1b2c3d4e5f60718"] # want unknown
    security_group_ids = []
  }
}

resource "aws_lambda_function" "no_vpc" { # want pass
  function_name = "no-vpc"
  role          = "arn:aws:iam::123456789012:role/function"
}
