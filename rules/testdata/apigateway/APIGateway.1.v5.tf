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

resource "aws_api_gateway_deployment" "info" { # want pass
  rest_api_id = aws_api_gateway_rest_api.api.id
  stage_name  = "info"
}

resource "aws_api_gateway_method_settings" "info" {
  rest_api_id = aws_api_gateway_rest_api.api.id
  stage_name  = "info"
  method_path = "*/*"
  settings {
    logging_level = "INFO"
  }
}

resource "aws_api_gateway_deployment" "unset" { # want fail "has no"
  rest_api_id = aws_api_gateway_rest_api.api.id
  stage_name  = "unset"
}

# The stage is a resource of its own.
resource "aws_api_gateway_deployment" "no_stage" { # want pass
  rest_api_id = aws_api_gateway_rest_api.api.id
}
