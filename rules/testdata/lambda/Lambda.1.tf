resource "aws_lambda_function" "closed" { # want pass
  function_name = "closed"
  role          = "arn:aws:iam::123456789012:role/function"
}

resource "aws_lambda_function" "service" { # want pass
  function_name = "service"
  role          = "arn:aws:iam::123456789012:role/function"
}

resource "aws_lambda_permission" "service" {
  function_name = aws_lambda_function.service.function_name
  action        = "lambda:InvokeFunction"
  principal     = "events.amazonaws.com"
}

resource "aws_lambda_function" "everybody" { # want fail
  function_name = "everybody"
  role          = "arn:aws:iam::123456789012:role/function"
}

resource "aws_lambda_permission" "everybody" {
  function_name = aws_lambda_function.everybody.function_name
  action        = "lambda:InvokeFunction"
  principal     = "*"
}

resource "aws_lambda_function" "organization" { # want pass
  function_name = "organization"
  role          = "arn:aws:iam::123456789012:role/function"
}

resource "aws_lambda_permission" "organization" {
  function_name    = aws_lambda_function.organization.function_name
  action           = "lambda:InvokeFunction"
  principal        = "*"
  principal_org_id = "o-0a1b2c3d4e"
}

resource "aws_lambda_function" "account" { # want pass
  function_name = "account"
  role          = "arn:aws:iam::123456789012:role/function"
}

resource "aws_lambda_permission" "account" {
  function_name  = aws_lambda_function.account.function_name
  action         = "lambda:InvokeFunction"
  principal      = "*"
  source_account = "123456789012"
}

resource "aws_lambda_function" "one_source" { # want pass
  function_name = "one-source"
  role          = "arn:aws:iam::123456789012:role/function"
}

resource "aws_lambda_permission" "one_source" {
  function_name = aws_lambda_function.one_source.function_name
  action        = "lambda:InvokeFunction"
  principal     = "*"
  source_arn    = "arn:aws:sns:eu-west-1:123456789012:topic"
}

resource "aws_lambda_function" "any_source" { # want fail "*"
  function_name = "any-source"
  role          = "arn:aws:iam::123456789012:role/function"
}

resource "aws_lambda_permission" "any_source" {
  function_name = aws_lambda_function.any_source.function_name
  action        = "lambda:InvokeFunction"
  principal     = "*"
  source_arn    = "arn:aws:sns:*:*:*"
}

resource "aws_lambda_function" "bucket" { # want fail
  function_name = "bucket"
  role          = "arn:aws:iam::123456789012:role/function"
}

resource "aws_lambda_permission" "bucket" {
  function_name = aws_lambda_function.bucket.function_name
  action        = "lambda:InvokeFunction"
  principal     = "s3.amazonaws.com"
  source_arn    = "arn:aws:s3:::uploads"
}

resource "aws_lambda_function" "bucket_of_account" { # want pass
  function_name = "bucket-of-account"
  role          = "arn:aws:iam::123456789012:role/function"
}

resource "aws_lambda_permission" "bucket_of_account" {
  function_name  = aws_lambda_function.bucket_of_account.function_name
  action         = "lambda:InvokeFunction"
  principal      = "s3.amazonaws.com"
  source_arn     = "arn:aws:s3:::uploads"
  source_account = "123456789012"
}

resource "aws_lambda_function" "url" { # want fail "NONE"
  function_name = "url"
  role          = "arn:aws:iam::123456789012:role/function"
}

resource "aws_lambda_function_url" "url" {
  function_name      = aws_lambda_function.url.function_name
  authorization_type = "NONE"
}

resource "aws_lambda_function" "url_iam" { # want pass
  function_name = "url-iam"
  role          = "arn:aws:iam::123456789012:role/function"
}

resource "aws_lambda_function_url" "url_iam" {
  function_name      = aws_lambda_function.url_iam.arn
  authorization_type = "AWS_IAM"
}

# The ARN is written out, the function yet to come.
resource "aws_lambda_function" "by_arn" { # want fail
  function_name = "by-arn"
  role          = "arn:aws:iam::123456789012:role/function"
}

resource "aws_lambda_permission" "by_arn" {
  function_name = "arn:aws:lambda:us-east-1:123456789012:function:by-arn"
  action        = "lambda:InvokeFunction"
  principal     = "*"
}

# What an ARN is followed by doesn't show in a plan.
resource "aws_lambda_function" "topic" { # want pass plan unknown
  function_name = "topic"
  role          = "arn:aws:iam::123456789012:role/function"
}

resource "aws_lambda_permission" "topic" {
  function_name = aws_lambda_function.topic.function_name
  action        = "lambda:InvokeFunction"
  principal     = "*"
  source_arn    = aws_sns_topic.topic.arn
}

resource "aws_sns_topic" "topic" {
  name = "topic"
}

resource "aws_lambda_function" "any_of_api" { # want fail plan unknown
  function_name = "any-of-api"
  role          = "arn:aws:iam::123456789012:role/function"
}

resource "aws_lambda_permission" "any_of_api" {
  function_name = aws_lambda_function.any_of_api.function_name
  action        = "lambda:InvokeFunction"
  principal     = "*"
  source_arn    = "${aws_api_gateway_rest_api.api.execution_arn}/*"
}

resource "aws_api_gateway_rest_api" "api" {
  name = "api"
}

data "aws_caller_identity" "current" {}

resource "aws_lambda_function" "own_account" { # want pass
  function_name = "own-account"
  role          = "arn:aws:iam::123456789012:role/function"
}

resource "aws_lambda_permission" "own_account" {
  function_name  = aws_lambda_function.own_account.function_name
  action         = "lambda:InvokeFunction"
  principal      = "s3.amazonaws.com"
  source_account = data.aws_caller_identity.current.account_id
}
