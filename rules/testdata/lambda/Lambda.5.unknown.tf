resource "aws_subnet" "a" {
  vpc_id            = "vpc-0a1b2c3d4e5f60718"
  cidr_block        = "10.0.0.0/24"
  availability_zone = "eu-west-1a"
}

resource "aws_subnet" "later" {
  vpc_id            = "vpc-0a1b2c3d4e5f60718"
  cidr_block        = "10.0.0.0/24"
  availability_zone = terraform_data.later.output
}

resource "aws_lambda_function" "unknown" {
  function_name = "unknown"
  role          = "arn:aws:iam::123456789012:role/function"
  vpc_config {
    subnet_ids         = [aws_subnet.a.id, aws_subnet.later.id] # want unknown
    security_group_ids = []
  }
}

resource "terraform_data" "later" {
  input = "eu-west-1b"
}
