resource "aws_api_gateway_rest_api" "api" {
  name = "api"
}

resource "aws_api_gateway_deployment" "api" { # want pass
  rest_api_id = aws_api_gateway_rest_api.api.id
}

resource "aws_api_gateway_stage" "kept" { # want pass
  rest_api_id   = aws_api_gateway_rest_api.api.id
  deployment_id = aws_api_gateway_deployment.api.id
  stage_name    = "kept"
}

resource "aws_wafv2_web_acl_association" "kept" {
  resource_arn = aws_api_gateway_stage.kept.arn
  web_acl_arn  = "arn:aws:wafv2:us-east-1:123456789012:regional/webacl/api/0a1b2c3d"
}

resource "aws_api_gateway_stage" "losing" { # want pass
  rest_api_id   = aws_api_gateway_rest_api.api.id
  deployment_id = aws_api_gateway_deployment.api.id
  stage_name    = "losing"
}

resource "aws_wafv2_web_acl_association" "losing" {
  resource_arn = aws_api_gateway_stage.losing.arn
  web_acl_arn  = "arn:aws:wafv2:us-east-1:123456789012:regional/webacl/api/0a1b2c3d"
}

resource "aws_api_gateway_stage" "gaining" { # want fail "has no"
  rest_api_id   = aws_api_gateway_rest_api.api.id
  deployment_id = aws_api_gateway_deployment.api.id
  stage_name    = "gaining"
}

# AWS reports a web ACL that something else has associated.
resource "aws_api_gateway_stage" "elsewhere" { # want fail "has no"
  rest_api_id   = aws_api_gateway_rest_api.api.id
  deployment_id = aws_api_gateway_deployment.api.id
  stage_name    = "elsewhere"
}

resource "aws_api_gateway_stage" "bare" { # want fail "has no"
  rest_api_id   = aws_api_gateway_rest_api.api.id
  deployment_id = aws_api_gateway_deployment.api.id
  stage_name    = "bare"
}
