variable "name" {
  type = string
}

variable "level" {
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
  # want module.each["logged"] pass
  # want module.each["silent"] fail "is \"OFF\""
  # want module.outside pass
  rest_api_id   = aws_api_gateway_rest_api.this.id
  deployment_id = aws_api_gateway_deployment.this.id
  stage_name    = "live"
}

resource "aws_api_gateway_method_settings" "this" {
  count       = var.level == null ? 0 : 1
  rest_api_id = aws_api_gateway_rest_api.this.id
  stage_name  = aws_api_gateway_stage.this.stage_name
  method_path = "*/*"
  settings {
    logging_level = var.level
  }
}

output "api" {
  value = aws_api_gateway_rest_api.this.id
}

output "stage" {
  value = aws_api_gateway_stage.this.stage_name
}
