resource "aws_api_gateway_rest_api" "api" {
  name = "api"
}

resource "aws_api_gateway_deployment" "api" { # want pass
  rest_api_id = aws_api_gateway_rest_api.api.id
}

resource "aws_api_gateway_stage" "protected" { # want pass
  rest_api_id   = aws_api_gateway_rest_api.api.id
  deployment_id = aws_api_gateway_deployment.api.id
  stage_name    = "protected"
}

resource "aws_wafv2_web_acl_association" "protected" {
  resource_arn = aws_api_gateway_stage.protected.arn
  web_acl_arn  = "arn:aws:wafv2:us-east-1:123456789012:regional/webacl/api/0a1b2c3d"
}

resource "aws_api_gateway_stage" "classic" { # want pass
  rest_api_id   = aws_api_gateway_rest_api.api.id
  deployment_id = aws_api_gateway_deployment.api.id
  stage_name    = "classic"
}

resource "aws_wafregional_web_acl_association" "classic" {
  resource_arn = aws_api_gateway_stage.classic.arn
  web_acl_id   = "0a1b2c3d-0a1b-0a1b-0a1b-0a1b2c3d4e5f"
}

resource "aws_api_gateway_stage" "unset" { # want fail "has no `aws_wafv2_web_acl_association`"
  rest_api_id   = aws_api_gateway_rest_api.api.id
  deployment_id = aws_api_gateway_deployment.api.id
  stage_name    = "unset"
}

# An association with something else is not one with a stage.
resource "aws_wafv2_web_acl_association" "load_balancer" {
  resource_arn = aws_lb.web.arn
  web_acl_arn  = "arn:aws:wafv2:us-east-1:123456789012:regional/webacl/api/0a1b2c3d"
}

resource "aws_lb" "web" {
  name = "web"
}

# The ARN is put together from the id of the API: in a plan it doesn't show which stage it leads to.
resource "aws_api_gateway_rest_api" "made_up" {
  name = "made-up"
}

resource "aws_api_gateway_deployment" "made_up" { # want pass
  rest_api_id = aws_api_gateway_rest_api.made_up.id
}

resource "aws_api_gateway_stage" "made_up" { # want pass plan unknown
  rest_api_id   = aws_api_gateway_rest_api.made_up.id
  deployment_id = aws_api_gateway_deployment.made_up.id
  stage_name    = "made-up"
}

resource "aws_wafv2_web_acl_association" "made_up" {
  resource_arn = "arn:aws:apigateway:us-east-1::/restapis/${aws_api_gateway_rest_api.made_up.id}/stages/made-up"
  web_acl_arn  = "arn:aws:wafv2:us-east-1:123456789012:regional/webacl/api/0a1b2c3d"
}

# Under for_each each association belongs to the stage of its key. Where the keys differ a plan doesn't show that.
resource "aws_api_gateway_stage" "each" { # want ["live"] pass
  for_each      = toset(["live", "test"]) # want ["test"] fail "has no"
  rest_api_id   = aws_api_gateway_rest_api.api.id
  deployment_id = aws_api_gateway_deployment.api.id
  stage_name    = each.key
}

resource "aws_wafv2_web_acl_association" "each" {
  for_each     = toset(["live"])
  resource_arn = aws_api_gateway_stage.each[each.key].arn
  web_acl_arn  = "arn:aws:wafv2:us-east-1:123456789012:regional/webacl/api/0a1b2c3d"
}

resource "aws_api_gateway_stage" "counted" { # want pass
  count         = 2
  rest_api_id   = aws_api_gateway_rest_api.api.id
  deployment_id = aws_api_gateway_deployment.api.id
  stage_name    = "counted-${count.index}"
}

resource "aws_wafv2_web_acl_association" "counted" {
  count        = 2
  resource_arn = aws_api_gateway_stage.counted[count.index].arn
  web_acl_arn  = "arn:aws:wafv2:us-east-1:123456789012:regional/webacl/api/0a1b2c3d"
}

resource "aws_api_gateway_stage" "made_up_not" { # want fail "has no" plan unknown
  rest_api_id   = aws_api_gateway_rest_api.made_up.id
  deployment_id = aws_api_gateway_deployment.made_up.id
  stage_name    = "made-up-not"
}

# A new stage of an API that exists, by an ARN that is written down.
resource "aws_api_gateway_stage" "written" { # want pass
  rest_api_id   = "a1b2c3d4e5"
  deployment_id = "f6g7h8"
  stage_name    = "written"
}

resource "aws_wafv2_web_acl_association" "written" {
  resource_arn = "arn:aws:apigateway:us-east-1::/restapis/a1b2c3d4e5/stages/written"
  web_acl_arn  = "arn:aws:wafv2:us-east-1:123456789012:regional/webacl/api/0a1b2c3d"
}

resource "aws_api_gateway_stage" "written_not" { # want fail "has no" plan unknown
  rest_api_id   = "a1b2c3d4e5"
  deployment_id = "f6g7h8"
  stage_name    = "written-not"
}
