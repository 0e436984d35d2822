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

resource "aws_api_gateway_deployment" "implicit" {
  rest_api_id = aws_api_gateway_rest_api.api.id
  stage_name  = "implicit" # want fail "is \"implicit\""
}

resource "aws_api_gateway_deployment" "no_stage" { # want pass
  rest_api_id = aws_api_gateway_rest_api.api.id
}
