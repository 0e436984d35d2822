resource "aws_sqs_queue" "dead" {}

resource "aws_lambda_function" "queue" {
  function_name = "queue"
  role          = "arn:aws:iam::123456789012:role/function"
  dead_letter_config {
    target_arn = aws_sqs_queue.dead.arn # want pass
  }
}

resource "aws_lambda_function" "unset" { # want fail "is not set"
  function_name = "unset"
  role          = "arn:aws:iam::123456789012:role/function"
}

resource "aws_lambda_function" "unknown" {
  function_name = "unknown"
  role          = "arn:aws:iam::123456789012:role/function"
  dead_letter_config {
    target_arn = terraform_data.later.output # want unknown "known after apply"
  }
}

resource "terraform_data" "later" {
  input = "arn"
}

resource "aws_lambda_function" "literal" {
  function_name = "literal"
  role          = "arn:aws:iam::123456789012:role/function"
  dead_letter_config {
    target_arn = "arn:aws:sqs:eu-west-1:123456789012:dead" # want pass
  }
}
