resource "aws_lambda_function" "supported" {
  function_name = "supported"
  role          = "arn:aws:iam::123456789012:role/function"
  runtime       = "python3.13" # want pass
}

resource "aws_lambda_function" "ended" {
  function_name = "ended"
  role          = "arn:aws:iam::123456789012:role/function"
  runtime       = "python3.8" # want fail "is \"python3.8\""
}

resource "aws_lambda_function" "ended_lately" {
  function_name = "ended-lately"
  role          = "arn:aws:iam::123456789012:role/function"
  runtime       = "nodejs20.x" # want fail "is \"nodejs20.x\""
}

resource "aws_lambda_function" "custom" {
  function_name = "custom"
  role          = "arn:aws:iam::123456789012:role/function"
  runtime       = "provided.al2023" # want unknown "custom runtime"
}

resource "aws_lambda_function" "image" {
  function_name = "image"
  role          = "arn:aws:iam::123456789012:role/function"
  package_type  = "Image" # want pass
}

resource "aws_lambda_function" "unknown" {
  function_name = "unknown"
  role          = "arn:aws:iam::123456789012:role/function"
  runtime       = terraform_data.later.output # want unknown "known after apply"
}

resource "terraform_data" "later" {
  input = "python3.13"
}
