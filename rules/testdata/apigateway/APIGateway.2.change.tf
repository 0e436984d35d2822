resource "aws_api_gateway_rest_api" "kept" {
  name = "kept"
}

resource "aws_api_gateway_deployment" "kept" { # want pass
  rest_api_id = aws_api_gateway_rest_api.kept.id
}

resource "aws_api_gateway_integration" "kept" {
  rest_api_id = aws_api_gateway_rest_api.kept.id
  resource_id = aws_api_gateway_rest_api.kept.root_resource_id
  http_method = "GET"
  type        = "HTTP"
}

resource "aws_api_gateway_stage" "kept" { # want fail "is not set"
  rest_api_id   = aws_api_gateway_rest_api.kept.id
  deployment_id = aws_api_gateway_deployment.kept.id
  stage_name    = "kept"
}

resource "aws_api_gateway_rest_api" "moving" {
  name = "moving"
}

resource "aws_api_gateway_deployment" "moving" { # want pass
  rest_api_id = aws_api_gateway_rest_api.moving.id
}

resource "aws_api_gateway_integration" "moving" {
  rest_api_id = aws_api_gateway_rest_api.moving.id
  resource_id = aws_api_gateway_rest_api.moving.root_resource_id
  http_method = "GET"
  type        = "HTTP"
}

resource "aws_api_gateway_stage" "moving" { # want fail "is not set"
  rest_api_id   = aws_api_gateway_rest_api.moving.id
  deployment_id = aws_api_gateway_deployment.moving.id
  stage_name    = "moving"
}

resource "aws_api_gateway_rest_api" "opened" {
  name = "opened"
}

resource "aws_api_gateway_deployment" "opened" { # want pass
  rest_api_id = aws_api_gateway_rest_api.opened.id
}

resource "aws_api_gateway_integration" "opened" {
  rest_api_id = aws_api_gateway_rest_api.opened.id
  resource_id = aws_api_gateway_rest_api.opened.root_resource_id
  http_method = "GET"
  type        = "AWS_PROXY"
}

resource "aws_api_gateway_stage" "opened" { # want pass
  rest_api_id   = aws_api_gateway_rest_api.opened.id
  deployment_id = aws_api_gateway_deployment.opened.id
  stage_name    = "opened"
}
