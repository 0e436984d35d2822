# Stages and their methods' settings, under count, under for_each and in a module.

resource "aws_api_gateway_rest_api" "api" {
  name = "api"
}

resource "aws_api_gateway_stage" "counted" {
  count         = 2 # want pass
  rest_api_id   = aws_api_gateway_rest_api.api.id
  deployment_id = "a1b2c3"
  stage_name    = "counted-${count.index}"
}

resource "aws_api_gateway_method_settings" "counted" {
  count       = 2
  rest_api_id = aws_api_gateway_rest_api.api.id
  stage_name  = aws_api_gateway_stage.counted[count.index].stage_name
  method_path = "*/*"

  settings {
    logging_level = "INFO"
  }
}

resource "aws_api_gateway_stage" "keyed" {
  for_each = toset(["a", "b"]) # want ["a"] pass
  # want ["b"] fail "has no"
  rest_api_id   = aws_api_gateway_rest_api.api.id
  deployment_id = "a1b2c3"
  stage_name    = "keyed-${each.key}"
}

resource "aws_api_gateway_method_settings" "keyed" {
  for_each    = toset(["a"])
  rest_api_id = aws_api_gateway_rest_api.api.id
  stage_name  = aws_api_gateway_stage.keyed[each.key].stage_name
  method_path = "*/*"

  settings {
    logging_level = "INFO"
  }
}

resource "aws_api_gateway_stage" "apart" { # want pass
  rest_api_id   = aws_api_gateway_rest_api.api.id
  deployment_id = "a1b2c3"
  stage_name    = "apart"
}

module "apart" {
  source = "./settings"
  stage  = aws_api_gateway_stage.apart.stage_name
  api    = aws_api_gateway_rest_api.api.id
}
