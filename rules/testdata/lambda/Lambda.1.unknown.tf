resource "aws_lambda_function" "unknown" { # want unknown
  function_name = "unknown"
  role          = "arn:aws:iam::123456789012:role/function"
}

resource "aws_lambda_permission" "unknown" {
  function_name = aws_lambda_function.unknown.function_name
  action        = "lambda:InvokeFunction"
  principal     = terraform_data.later.output
}

resource "terraform_data" "later" {
  input = "*"
}
