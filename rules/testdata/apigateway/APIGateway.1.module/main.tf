module "inside" {
  source = "./api"
  name   = "inside"
  level  = "INFO"
}

module "each" {
  for_each = { logged = "ERROR", silent = "OFF" }
  source   = "./api"
  name     = each.key
  level    = each.value
}

# The settings stand outside of the module that makes the stage.
module "outside" {
  source = "./api"
  name   = "outside"
}

resource "aws_api_gateway_method_settings" "outside" {
  rest_api_id = module.outside.api
  stage_name  = module.outside.stage
  method_path = "*/*"
  settings {
    logging_level = "INFO"
  }
}
