module "inside" {
  source  = "./api"
  name    = "inside"
  web_acl = "arn:aws:wafv2:us-east-1:123456789012:regional/webacl/api/0a1b2c3d"
}

module "each" {
  for_each = {
    protected = "arn:aws:wafv2:us-east-1:123456789012:regional/webacl/api/0a1b2c3d"
    bare      = null
  }
  source  = "./api"
  name    = each.key
  web_acl = each.value
}

# The association stands outside of the module that makes the stage.
module "outside" {
  source = "./api"
  name   = "outside"
}

resource "aws_wafv2_web_acl_association" "outside" {
  resource_arn = module.outside.stage_arn
  web_acl_arn  = "arn:aws:wafv2:us-east-1:123456789012:regional/webacl/api/0a1b2c3d"
}
