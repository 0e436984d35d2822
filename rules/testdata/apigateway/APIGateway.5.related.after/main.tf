# counted[1] loses its partner, and keyed["b"] is given one.

resource "aws_api_gateway_rest_api" "api" {
  name = "api"
}

resource "aws_api_gateway_stage" "counted" {
  count = 2 # want [0] fail "is false"
  # want [1] pass resolved
  rest_api_id   = aws_api_gateway_rest_api.api.id
  deployment_id = "a1b2c3"
  stage_name    = "counted-${count.index}"
}

resource "aws_api_gateway_method_settings" "counted" {
  count       = 1
  rest_api_id = aws_api_gateway_rest_api.api.id
  stage_name  = aws_api_gateway_stage.counted[count.index].stage_name
  method_path = "*/*"

  settings {
    caching_enabled      = true
    cache_data_encrypted = false
  }
}

resource "aws_api_gateway_stage" "keyed" {
  for_each = toset(["a", "b"]) # want ["a"] fail "is false"
  # want ["b"] fail introduced
  rest_api_id   = aws_api_gateway_rest_api.api.id
  deployment_id = "a1b2c3"
  stage_name    = "keyed-${each.key}"
}

resource "aws_api_gateway_method_settings" "keyed" {
  for_each    = toset(["a", "b"])
  rest_api_id = aws_api_gateway_rest_api.api.id
  stage_name  = aws_api_gateway_stage.keyed[each.key].stage_name
  method_path = "*/*"

  settings {
    caching_enabled      = true
    cache_data_encrypted = false
  }
}

resource "aws_api_gateway_stage" "apart" { # want fail "is false"
  rest_api_id   = aws_api_gateway_rest_api.api.id
  deployment_id = "a1b2c3"
  stage_name    = "apart"
}

module "apart" {
  source = "./settings"
  stage  = aws_api_gateway_stage.apart.stage_name
  api    = aws_api_gateway_rest_api.api.id
}
