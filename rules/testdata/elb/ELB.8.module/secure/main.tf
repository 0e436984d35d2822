variable "name" {
  type = string
}

variable "policy" {
  type    = string
  default = null
}

resource "aws_elb" "this" { # want module.strong pass
  # want module.each["good"] pass
  # want module.each["bad"] fail "ELBSecurityPolicy-2015-05"
  # want module.bare pass
  name_prefix        = var.name
  availability_zones = ["us-east-1a"]
  listener {
    instance_port      = 80
    instance_protocol  = "http"
    lb_port            = 443
    lb_protocol        = "https"
    ssl_certificate_id = "arn:aws:acm:us-east-1:123456789012:certificate/0a1b2c3d"
  }
}

resource "aws_lb_ssl_negotiation_policy" "this" {
  count         = var.policy == null ? 0 : 1
  name          = "tls"
  load_balancer = aws_elb.this.id
  lb_port       = 443
  attribute {
    name  = "Reference-Security-Policy"
    value = var.policy
  }
}

output "load_balancer" {
  value = aws_elb.this.id
}
