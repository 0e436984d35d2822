# Functions and their subnets, under count, under for_each and in a module.

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

resource "aws_lambda_function" "counted" {
  count         = 2 # want pass
  function_name = "counted-${count.index}"
  role          = "arn:aws:iam::123456789012:role/function"

  vpc_config {
    subnet_ids         = [aws_subnet.first.id, aws_subnet.counted[count.index].id]
    security_group_ids = []
  }
}

resource "aws_subnet" "keyed" {
  for_each          = { a = "us-east-1b", b = "us-east-1a" }
  vpc_id            = "vpc-0a1b2c3d4e5f60718"
  cidr_block        = "10.0.1.0/24"
  availability_zone = each.value
}

resource "aws_lambda_function" "keyed" {
  for_each = toset(["a", "b"]) # want ["a"] pass
  # want ["b"] fail "covers us-east-1a, not 2"
  function_name = "keyed-${each.key}"
  role          = "arn:aws:iam::123456789012:role/function"

  vpc_config {
    subnet_ids         = [aws_subnet.first.id, aws_subnet.keyed[each.key].id]
    security_group_ids = []
  }
}

module "apart" {
  source = "./subnet"
}

resource "aws_lambda_function" "apart" { # want pass
  function_name = "apart"
  role          = "arn:aws:iam::123456789012:role/function"

  vpc_config {
    subnet_ids         = [aws_subnet.first.id, module.apart.id]
    security_group_ids = []
  }
}
