variable "api" {
  type = string
}

variable "root" {
  type = string
}

resource "aws_api_gateway_integration" "this" {
  rest_api_id = var.api
  resource_id = var.root
  http_method = "GET"
  type        = "HTTP"
}
