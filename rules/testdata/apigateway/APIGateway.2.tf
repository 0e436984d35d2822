resource "terraform_data" "later" {
  input = "x"
}

resource "aws_api_gateway_client_certificate" "backend" {}

resource "aws_api_gateway_rest_api" "http" {
  name = "http"
}

resource "aws_api_gateway_deployment" "http" { # want pass
  rest_api_id = aws_api_gateway_rest_api.http.id
}

resource "aws_api_gateway_integration" "http" {
  rest_api_id = aws_api_gateway_rest_api.http.id
  resource_id = aws_api_gateway_rest_api.http.root_resource_id
  http_method = "GET"
  type        = "HTTP"
}

resource "aws_api_gateway_stage" "certified" { # want pass
  rest_api_id           = aws_api_gateway_rest_api.http.id
  deployment_id         = aws_api_gateway_deployment.http.id
  stage_name            = "certified"
  client_certificate_id = aws_api_gateway_client_certificate.backend.id
}

resource "aws_api_gateway_stage" "unset" { # want fail "is not set"
  rest_api_id   = aws_api_gateway_rest_api.http.id
  deployment_id = aws_api_gateway_deployment.http.id
  stage_name    = "unset"
}

resource "aws_api_gateway_stage" "empty" {
  rest_api_id           = aws_api_gateway_rest_api.http.id
  deployment_id         = aws_api_gateway_deployment.http.id
  stage_name            = "empty"
  client_certificate_id = "" # want fail "is \"\""
}

resource "aws_api_gateway_stage" "unknown" {
  rest_api_id           = aws_api_gateway_rest_api.http.id
  deployment_id         = aws_api_gateway_deployment.http.id
  stage_name            = "unknown"
  client_certificate_id = terraform_data.later.output == "x" ? null : "a1b2c3" # want unknown "known after apply"
}

# AWS doesn't judge an API without HTTP integrations.
resource "aws_api_gateway_rest_api" "lambda" {
  name = "lambda"
}

resource "aws_api_gateway_deployment" "lambda" { # want pass
  rest_api_id = aws_api_gateway_rest_api.lambda.id
}

resource "aws_api_gateway_integration" "lambda" {
  rest_api_id = aws_api_gateway_rest_api.lambda.id
  resource_id = aws_api_gateway_rest_api.lambda.root_resource_id
  http_method = "GET"
  type        = "AWS_PROXY"
}

resource "aws_api_gateway_stage" "lambda" { # want pass
  rest_api_id   = aws_api_gateway_rest_api.lambda.id
  deployment_id = aws_api_gateway_deployment.lambda.id
  stage_name    = "lambda"
}

resource "aws_api_gateway_rest_api" "both" {
  name = "both"
}

resource "aws_api_gateway_deployment" "both" { # want pass
  rest_api_id = aws_api_gateway_rest_api.both.id
}

resource "aws_api_gateway_integration" "both" {
  rest_api_id = aws_api_gateway_rest_api.both.id
  resource_id = aws_api_gateway_rest_api.both.root_resource_id
  http_method = "GET"
  type        = "HTTP"
}

resource "aws_api_gateway_integration" "both_mock" {
  rest_api_id = aws_api_gateway_rest_api.both.id
  resource_id = aws_api_gateway_rest_api.both.root_resource_id
  http_method = "GET"
  type        = "MOCK"
}

resource "aws_api_gateway_stage" "both" { # want unknown "exempt an API that has HTTP integrations too"
  rest_api_id   = aws_api_gateway_rest_api.both.id
  deployment_id = aws_api_gateway_deployment.both.id
  stage_name    = "both"
}

resource "aws_api_gateway_stage" "both_certified" { # want pass
  rest_api_id           = aws_api_gateway_rest_api.both.id
  deployment_id         = aws_api_gateway_deployment.both.id
  stage_name            = "both-certified"
  client_certificate_id = aws_api_gateway_client_certificate.backend.id
}

resource "aws_api_gateway_rest_api" "unknown_type" {
  name = "unknown_type"
}

resource "aws_api_gateway_deployment" "unknown_type" { # want pass
  rest_api_id = aws_api_gateway_rest_api.unknown_type.id
}

resource "aws_api_gateway_integration" "unknown_type" {
  rest_api_id = aws_api_gateway_rest_api.unknown_type.id
  resource_id = aws_api_gateway_rest_api.unknown_type.root_resource_id
  http_method = "GET"
  type        = terraform_data.later.output == "x" ? "HTTP" : "MOCK"
}

resource "aws_api_gateway_stage" "unknown_type" { # want unknown "known after apply"
  rest_api_id   = aws_api_gateway_rest_api.unknown_type.id
  deployment_id = aws_api_gateway_deployment.unknown_type.id
  stage_name    = "unknown-type"
}

# Integrations may be in the body.
resource "aws_api_gateway_rest_api" "body" {
  name = "body"
  body = jsonencode({
    openapi = "3.0.1"
    info    = { title = "body", version = "1" }
    paths   = {}
  })
}

resource "aws_api_gateway_deployment" "body" { # want pass
  rest_api_id = aws_api_gateway_rest_api.body.id
}

resource "aws_api_gateway_stage" "body" { # want unknown "what the API's body holds is not seen"
  rest_api_id   = aws_api_gateway_rest_api.body.id
  deployment_id = aws_api_gateway_deployment.body.id
  stage_name    = "body"
}

resource "aws_api_gateway_rest_api" "none" {
  name = "none"
}

resource "aws_api_gateway_deployment" "none" { # want pass
  rest_api_id = aws_api_gateway_rest_api.none.id
}

resource "aws_api_gateway_stage" "no_integration" { # want fail "is not set"
  rest_api_id   = aws_api_gateway_rest_api.none.id
  deployment_id = aws_api_gateway_deployment.none.id
  stage_name    = "no-integration"
}

# The API isn't in this root, nor are all of its integrations.
resource "aws_api_gateway_stage" "outside" { # want unknown "is not in the input"
  rest_api_id   = "a1b2c3d4e5"
  deployment_id = "f6g7h8"
  stage_name    = "outside"
}
