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

resource "aws_api_gateway_deployment" "encrypted" { # want pass
  rest_api_id = aws_api_gateway_rest_api.api.id
  stage_name  = "encrypted"
}

resource "aws_api_gateway_method_settings" "encrypted" {
  rest_api_id = aws_api_gateway_rest_api.api.id
  stage_name  = "encrypted"
  method_path = "*/*"
  settings {
    caching_enabled      = true
    cache_data_encrypted = true
  }
}

resource "aws_api_gateway_deployment" "plain" { # want fail "is false"
  rest_api_id = aws_api_gateway_rest_api.api.id
  stage_name  = "plain"
}

resource "aws_api_gateway_method_settings" "plain" {
  rest_api_id = aws_api_gateway_rest_api.api.id
  stage_name  = "plain"
  method_path = "*/*"
  settings {
    caching_enabled      = true
    cache_data_encrypted = false
  }
}

resource "aws_api_gateway_deployment" "no_stage" { # want pass
  rest_api_id = aws_api_gateway_rest_api.api.id
}
