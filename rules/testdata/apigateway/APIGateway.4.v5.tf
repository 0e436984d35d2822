terraform {
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "~> 5.0"
    }
  }
}

resource "aws_api_gateway_rest_api" "api" {
  name = "api"
}

resource "aws_api_gateway_deployment" "implicit" { # want pass plan unknown
  rest_api_id = aws_api_gateway_rest_api.api.id
  stage_name  = "implicit"
}

resource "aws_wafv2_web_acl_association" "implicit" {
  resource_arn = "arn:aws:apigateway:us-east-1::/restapis/${aws_api_gateway_rest_api.api.id}/stages/implicit"
  web_acl_arn  = "arn:aws:wafv2:us-east-1:123456789012:regional/webacl/api/0a1b2c3d"
}

resource "aws_api_gateway_deployment" "no_stage" { # want pass
  rest_api_id = aws_api_gateway_rest_api.api.id
}

resource "aws_api_gateway_rest_api" "bare" {
  name = "bare"
}

resource "aws_api_gateway_deployment" "bare" { # want fail "has no"
  rest_api_id = aws_api_gateway_rest_api.bare.id
  stage_name  = "bare"
}
