# Stages, their APIs and the integrations of these, under count, under for_each and
# in a module.

resource "aws_api_gateway_rest_api" "counted" {
  count = 2
  name  = "counted-${count.index}"
}

resource "aws_api_gateway_integration" "counted" {
  count       = 2
  rest_api_id = aws_api_gateway_rest_api.counted[count.index].id
  resource_id = aws_api_gateway_rest_api.counted[count.index].root_resource_id
  http_method = "GET"
  type        = "HTTP"
}

resource "aws_api_gateway_stage" "counted" {
  count         = 2 # want fail "is not set"
  rest_api_id   = aws_api_gateway_rest_api.counted[count.index].id
  deployment_id = "a1b2c3"
  stage_name    = "live"
}

resource "aws_api_gateway_rest_api" "keyed" {
  for_each = toset(["a", "b"])
  name     = "keyed-${each.key}"
}

resource "aws_api_gateway_integration" "keyed" {
  for_each    = { a = "AWS_PROXY", b = "HTTP" }
  rest_api_id = aws_api_gateway_rest_api.keyed[each.key].id
  resource_id = aws_api_gateway_rest_api.keyed[each.key].root_resource_id
  http_method = "GET"
  type        = each.value
}

resource "aws_api_gateway_stage" "keyed" {
  for_each = toset(["a", "b"]) # want ["a"] pass
  # want ["b"] fail "is not set"
  rest_api_id   = aws_api_gateway_rest_api.keyed[each.key].id
  deployment_id = "a1b2c3"
  stage_name    = "live"
}

resource "aws_api_gateway_rest_api" "apart" {
  name = "apart"
}

module "apart" {
  source = "./integration"
  api    = aws_api_gateway_rest_api.apart.id
  root   = aws_api_gateway_rest_api.apart.root_resource_id
}

resource "aws_api_gateway_stage" "apart" { # want fail "is not set"
  rest_api_id   = aws_api_gateway_rest_api.apart.id
  deployment_id = "a1b2c3"
  stage_name    = "live"
}
