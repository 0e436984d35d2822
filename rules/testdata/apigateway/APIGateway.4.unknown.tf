# Which stage the web ACL is for is known after the apply.

resource "terraform_data" "later" {}

resource "aws_api_gateway_stage" "one" { # want unknown "may not belong here"
  rest_api_id   = "a1b2c3d4e5"
  deployment_id = "a1b2c3"
  stage_name    = "one"
}

resource "aws_api_gateway_stage" "other" { # want unknown "may not belong here"
  rest_api_id   = "a1b2c3d4e5"
  deployment_id = "a1b2c3"
  stage_name    = "other"
}

resource "aws_wafv2_web_acl_association" "either" {
  resource_arn = terraform_data.later.id == "" ? aws_api_gateway_stage.one.arn : aws_api_gateway_stage.other.arn
  web_acl_arn  = "arn:aws:wafv2:us-east-1:123456789012:regional/webacl/web/0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9"
}
