resource "terraform_data" "later" {}

resource "aws_api_gateway_rest_api" "api" {
  name = "api"
}

resource "aws_api_gateway_deployment" "api" { # want pass
  rest_api_id = aws_api_gateway_rest_api.api.id
}

resource "aws_api_gateway_stage" "traced" { # want pass
  rest_api_id          = aws_api_gateway_rest_api.api.id
  deployment_id        = aws_api_gateway_deployment.api.id
  stage_name           = "traced"
  xray_tracing_enabled = true
}

resource "aws_api_gateway_stage" "untraced" {
  rest_api_id          = aws_api_gateway_rest_api.api.id
  deployment_id        = aws_api_gateway_deployment.api.id
  stage_name           = "untraced"
  xray_tracing_enabled = false # want fail "is false"
}

resource "aws_api_gateway_stage" "unset" { # want fail "is not set; the default is false"
  rest_api_id   = aws_api_gateway_rest_api.api.id
  deployment_id = aws_api_gateway_deployment.api.id
  stage_name    = "unset"
}

resource "aws_api_gateway_stage" "unknown" {
  rest_api_id          = aws_api_gateway_rest_api.api.id
  deployment_id        = aws_api_gateway_deployment.api.id
  stage_name           = "unknown"
  xray_tracing_enabled = terraform_data.later.id == "x" # want unknown "known after apply"
}
