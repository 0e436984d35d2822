# counted[1] loses its web ACL, and keyed["b"] is given one.

resource "aws_waf_web_acl" "counted" {
  count       = 1
  name        = "counted-${count.index}"
  metric_name = "counted${count.index}"

  default_action {
    type = "ALLOW"
  }
}

# want module.counted[0].aws_cloudfront_distribution.this pass
# want module.counted[1].aws_cloudfront_distribution.this fail introduced
module "counted" {
  source  = "./distribution"
  count   = 2
  web_acl = count.index == 0 ? aws_waf_web_acl.counted[0].id : null
}

resource "aws_waf_web_acl" "keyed" {
  for_each    = toset(["a"])
  name        = "keyed-${each.key}"
  metric_name = "keyed${each.key}"

  default_action {
    type = "ALLOW"
  }
}

# want module.keyed["a"].aws_cloudfront_distribution.this pass
# want module.keyed["b"].aws_cloudfront_distribution.this pass resolved
module "keyed" {
  source   = "./distribution"
  for_each = toset(["a", "b"])
  web_acl  = aws_waf_web_acl.keyed["a"].id
}

module "acl" {
  source = "./acl"
}

# want module.apart.aws_cloudfront_distribution.this pass
module "apart" {
  source  = "./distribution"
  web_acl = module.acl.id
}
