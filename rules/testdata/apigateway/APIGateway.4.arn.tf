# An API has no attribute for the ARNs of its stages: they are put together from its own.

resource "aws_api_gateway_rest_api" "one" {
  name = "one"
}

resource "aws_api_gateway_rest_api" "two" {
  name = "two"
}

resource "aws_api_gateway_stage" "live" { # want pass plan unknown
  rest_api_id   = aws_api_gateway_rest_api.one.id
  deployment_id = "f6g7h8"
  stage_name    = "live"
}

resource "aws_api_gateway_stage" "test" { # want fail plan unknown
  rest_api_id   = aws_api_gateway_rest_api.one.id
  deployment_id = "f6g7h8"
  stage_name    = "test"
}

resource "aws_api_gateway_stage" "other" { # want fail
  rest_api_id   = aws_api_gateway_rest_api.two.id
  deployment_id = "f6g7h8"
  stage_name    = "live"
}

# Whose stage it is, only an apply tells.
resource "aws_api_gateway_stage" "either" { # want unknown
  rest_api_id   = terraform_data.later.output == "one" ? aws_api_gateway_rest_api.one.id : aws_api_gateway_rest_api.two.id
  deployment_id = "f6g7h8"
  stage_name    = "live"
}

resource "terraform_data" "later" {
  input = "one"
}

resource "aws_wafv2_web_acl_association" "live" {
  resource_arn = "${aws_api_gateway_rest_api.one.arn}/stages/live"
  web_acl_arn  = "arn:aws:wafv2:us-east-1:123456789012:regional/webacl/api/0a1b2c3d"
}
