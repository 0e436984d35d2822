module "strong" {
  source = "./secure"
  name   = "strong"
  policy = "ELBSecurityPolicy-TLS-1-2-2017-01"
}

module "each" {
  for_each = { good = "ELBSecurityPolicy-TLS-1-2-2017-01", bad = "ELBSecurityPolicy-2015-05" }
  source   = "./secure"
  name     = each.key
  policy   = each.value
}

# The load balancer is made in a module, its policy here.
resource "aws_lb_ssl_negotiation_policy" "outside" {
  name          = "outside"
  load_balancer = module.bare.load_balancer
  lb_port       = 443
  attribute {
    name  = "Reference-Security-Policy"
    value = "ELBSecurityPolicy-TLS-1-2-2017-01"
  }
}

module "bare" {
  source = "./secure"
  name   = "bare"
}
