variable "name" {
  type = string
}

variable "web_acl" {
  type    = string
  default = null
}

resource "aws_api_gateway_rest_api" "this" {
  name = var.name
}

resource "aws_api_gateway_deployment" "this" { # want pass
  rest_api_id = aws_api_gateway_rest_api.this.id
}

resource "aws_api_gateway_stage" "this" { # want module.inside pass
  # want module.each["protected"] pass
  # want module.each["bare"] fail "has no"
  # want module.outside pass
  rest_api_id   = aws_api_gateway_rest_api.this.id
  deployment_id = aws_api_gateway_deployment.this.id
  stage_name    = "live"
}

resource "aws_wafv2_web_acl_association" "this" {
  count        = var.web_acl == null ? 0 : 1
  resource_arn = aws_api_gateway_stage.this.arn
  web_acl_arn  = var.web_acl
}

output "stage_arn" {
  value = aws_api_gateway_stage.this.arn
}
