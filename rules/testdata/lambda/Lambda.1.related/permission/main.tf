variable "function" {
  type = string
}

resource "aws_lambda_permission" "this" {
  function_name = var.function
  action        = "lambda:InvokeFunction"
  principal     = "*"
}
