resource "terraform_data" "later" {}

resource "aws_api_gateway_rest_api" "api" {
  name = "api"
}

resource "aws_api_gateway_deployment" "api" { # want pass
  rest_api_id = aws_api_gateway_rest_api.api.id
}

resource "aws_api_gateway_stage" "info" { # want pass
  rest_api_id   = aws_api_gateway_rest_api.api.id
  deployment_id = aws_api_gateway_deployment.api.id
  stage_name    = "info"
}

resource "aws_api_gateway_method_settings" "info" {
  rest_api_id = aws_api_gateway_rest_api.api.id
  stage_name  = aws_api_gateway_stage.info.stage_name
  method_path = "*/*"
  settings {
    logging_level = "INFO"
  }
}

resource "aws_api_gateway_stage" "error" { # want pass
  rest_api_id   = aws_api_gateway_rest_api.api.id
  deployment_id = aws_api_gateway_deployment.api.id
  stage_name    = "error"
}

resource "aws_api_gateway_method_settings" "error" {
  rest_api_id = aws_api_gateway_rest_api.api.id
  stage_name  = aws_api_gateway_stage.error.stage_name
  method_path = "*/*"
  settings {
    logging_level = "ERROR"
  }
}

resource "aws_api_gateway_stage" "off" { # want fail "is \"OFF\""
  rest_api_id   = aws_api_gateway_rest_api.api.id
  deployment_id = aws_api_gateway_deployment.api.id
  stage_name    = "off"
}

resource "aws_api_gateway_method_settings" "off" {
  rest_api_id = aws_api_gateway_rest_api.api.id
  stage_name  = aws_api_gateway_stage.off.stage_name
  method_path = "*/*"
  settings {
    logging_level = "OFF"
  }
}

# Settings that say nothing of the level leave logging off.
resource "aws_api_gateway_stage" "unset_level" { # want fail "default is \"OFF\""
  rest_api_id   = aws_api_gateway_rest_api.api.id
  deployment_id = aws_api_gateway_deployment.api.id
  stage_name    = "unset-level"
}

resource "aws_api_gateway_method_settings" "unset_level" {
  rest_api_id = aws_api_gateway_rest_api.api.id
  stage_name  = aws_api_gateway_stage.unset_level.stage_name
  method_path = "*/*"
  settings {
    metrics_enabled = true
  }
}

resource "aws_api_gateway_stage" "unset" { # want fail "has no `aws_api_gateway_method_settings`"
  rest_api_id   = aws_api_gateway_rest_api.api.id
  deployment_id = aws_api_gateway_deployment.api.id
  stage_name    = "unset"
}

# One method without logs is enough.
resource "aws_api_gateway_stage" "one_off" { # want fail "is \"OFF\""
  rest_api_id   = aws_api_gateway_rest_api.api.id
  deployment_id = aws_api_gateway_deployment.api.id
  stage_name    = "one-off"
}

resource "aws_api_gateway_method_settings" "one_off" {
  rest_api_id = aws_api_gateway_rest_api.api.id
  stage_name  = aws_api_gateway_stage.one_off.stage_name
  method_path = "*/*"
  settings {
    logging_level = "INFO"
  }
}

resource "aws_api_gateway_method_settings" "one_off_get" {
  rest_api_id = aws_api_gateway_rest_api.api.id
  stage_name  = aws_api_gateway_stage.one_off.stage_name
  method_path = "pets/GET"
  settings {
    logging_level = "OFF"
  }
}

resource "aws_api_gateway_stage" "one_unset" { # want unknown "takes the stage's level"
  rest_api_id   = aws_api_gateway_rest_api.api.id
  deployment_id = aws_api_gateway_deployment.api.id
  stage_name    = "one-unset"
}

resource "aws_api_gateway_method_settings" "one_unset" {
  rest_api_id = aws_api_gateway_rest_api.api.id
  stage_name  = aws_api_gateway_stage.one_unset.stage_name
  method_path = "*/*"
  settings {
    logging_level = "INFO"
  }
}

resource "aws_api_gateway_method_settings" "one_unset_get" {
  rest_api_id = aws_api_gateway_rest_api.api.id
  stage_name  = aws_api_gateway_stage.one_unset.stage_name
  method_path = "pets/GET"
  settings {
    throttling_rate_limit = 10
  }
}

# There may be other methods.
resource "aws_api_gateway_stage" "one_method" { # want unknown "which methods the API has is not seen"
  rest_api_id   = aws_api_gateway_rest_api.api.id
  deployment_id = aws_api_gateway_deployment.api.id
  stage_name    = "one-method"
}

resource "aws_api_gateway_method_settings" "one_method" {
  rest_api_id = aws_api_gateway_rest_api.api.id
  stage_name  = aws_api_gateway_stage.one_method.stage_name
  method_path = "pets/GET"
  settings {
    logging_level = "INFO"
  }
}

resource "aws_api_gateway_stage" "unknown" { # want unknown "known after apply"
  rest_api_id   = aws_api_gateway_rest_api.api.id
  deployment_id = aws_api_gateway_deployment.api.id
  stage_name    = "unknown"
}

resource "aws_api_gateway_method_settings" "unknown" {
  rest_api_id = aws_api_gateway_rest_api.api.id
  stage_name  = aws_api_gateway_stage.unknown.stage_name
  method_path = "*/*"
  settings {
    logging_level = terraform_data.later.id == "x" ? "OFF" : "INFO"
  }
}

# The settings name the API as the stage does.
resource "aws_api_gateway_stage" "by_stage" { # want pass
  rest_api_id   = aws_api_gateway_rest_api.api.id
  deployment_id = aws_api_gateway_deployment.api.id
  stage_name    = "by-stage"
}

resource "aws_api_gateway_method_settings" "by_stage" {
  rest_api_id = aws_api_gateway_stage.by_stage.rest_api_id
  stage_name  = aws_api_gateway_stage.by_stage.stage_name
  method_path = "*/*"
  settings {
    logging_level = "INFO"
  }
}

# A stage of the same name, of another API.
resource "aws_api_gateway_rest_api" "other" {
  name = "other"
}

resource "aws_api_gateway_deployment" "other" { # want pass
  rest_api_id = aws_api_gateway_rest_api.other.id
}

resource "aws_api_gateway_stage" "of_other_api" { # want fail "has no"
  rest_api_id   = aws_api_gateway_rest_api.other.id
  deployment_id = aws_api_gateway_deployment.other.id
  stage_name    = "info"
}

# Under count the settings belong to the stage of their index.
resource "aws_api_gateway_stage" "counted" { # want [0] pass
  count         = 2                          # want [1] fail "is \"OFF\""
  rest_api_id   = aws_api_gateway_rest_api.api.id
  deployment_id = aws_api_gateway_deployment.api.id
  stage_name    = "counted-${count.index}"
}

resource "aws_api_gateway_method_settings" "counted" {
  count       = 2
  rest_api_id = aws_api_gateway_rest_api.api.id
  stage_name  = aws_api_gateway_stage.counted[count.index].stage_name
  method_path = "*/*"
  settings {
    logging_level = count.index == 0 ? "INFO" : "OFF"
  }
}

resource "aws_apigatewayv2_api" "websocket" {
  name                       = "websocket"
  protocol_type              = "WEBSOCKET"
  route_selection_expression = "$request.body.action"
}

resource "aws_apigatewayv2_api" "http" {
  name          = "http"
  protocol_type = "HTTP"
}

resource "aws_apigatewayv2_stage" "info" { # want pass
  api_id = aws_apigatewayv2_api.websocket.id
  name   = "info"
  default_route_settings {
    logging_level = "INFO"
  }
}

resource "aws_apigatewayv2_stage" "off" {
  api_id = aws_apigatewayv2_api.websocket.id
  name   = "off"
  default_route_settings {
    logging_level = "OFF" # want fail "is \"OFF\""
  }
}

resource "aws_apigatewayv2_stage" "unset" { # want fail "default is \"OFF\""
  api_id = aws_apigatewayv2_api.websocket.id
  name   = "unset"
}

resource "aws_apigatewayv2_stage" "unset_level" { # want fail "default is \"OFF\""
  api_id = aws_apigatewayv2_api.websocket.id
  name   = "unset-level"
  default_route_settings {
    detailed_metrics_enabled = true
  }
}

resource "aws_apigatewayv2_stage" "one_route_off" {
  api_id = aws_apigatewayv2_api.websocket.id
  name   = "one-route-off"
  default_route_settings {
    logging_level = "ERROR"
  }
  route_settings {
    route_key     = "$default"
    logging_level = "OFF" # want fail "is \"OFF\""
  }
}

resource "aws_apigatewayv2_stage" "one_route_unset" { # want unknown "takes the stage's level"
  api_id = aws_apigatewayv2_api.websocket.id
  name   = "one-route-unset"
  default_route_settings {
    logging_level = "ERROR"
  }
  route_settings {
    route_key                = "$default"
    detailed_metrics_enabled = true
  }
}

resource "aws_apigatewayv2_stage" "every_route" { # want pass
  api_id = aws_apigatewayv2_api.websocket.id
  name   = "every-route"
  default_route_settings {
    logging_level = "ERROR"
  }
  route_settings {
    route_key     = "$default"
    logging_level = "INFO"
  }
}

resource "aws_apigatewayv2_stage" "unknown" {
  api_id = aws_apigatewayv2_api.websocket.id
  name   = "unknown"
  default_route_settings {
    logging_level = terraform_data.later.id == "x" ? "OFF" : "INFO" # want unknown "known after apply"
  }
}

# HTTP APIs have no execution logging.
resource "aws_apigatewayv2_stage" "http" { # want pass
  api_id = aws_apigatewayv2_api.http.id
  name   = "http"
}

# What the API is isn't known.
resource "aws_apigatewayv2_stage" "outside" { # want unknown "is not in the input"
  api_id = "a1b2c3d4e5"
  name   = "outside"
}

resource "aws_apigatewayv2_stage" "outside_with_logs" { # want pass
  api_id = "a1b2c3d4e5"
  name   = "outside-with-logs"
  default_route_settings {
    logging_level = "INFO"
  }
}
