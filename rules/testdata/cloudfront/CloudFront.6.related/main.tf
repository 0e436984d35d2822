# Distributions and their web ACLs, under count, under for_each and in a module. A plan
# does not show which attribute of an instance is named by its key.

resource "aws_waf_web_acl" "counted" {
  count       = 2
  name        = "counted-${count.index}"
  metric_name = "counted${count.index}"

  default_action {
    type = "ALLOW"
  }
}

module "counted" {
  source  = "./distribution"
  count   = 2
  web_acl = aws_waf_web_acl.counted[count.index].id
}

resource "aws_waf_web_acl" "keyed" {
  for_each    = toset(["a"])
  name        = "keyed-${each.key}"
  metric_name = "keyed${each.key}"

  default_action {
    type = "ALLOW"
  }
}

module "keyed" {
  source   = "./distribution"
  for_each = toset(["a", "b"])
  web_acl  = each.key == "a" ? aws_waf_web_acl.keyed["a"].id : null
}

module "acl" {
  source = "./acl"
}

module "apart" {
  source  = "./distribution"
  web_acl = module.acl.id
}
