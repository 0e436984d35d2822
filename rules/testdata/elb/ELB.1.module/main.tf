module "redirecting" {
  source = "./web"
  action = "redirect"
}

module "each" {
  for_each = toset(["redirect", "fixed-response"])
  source   = "./web"
  action   = each.key
}

# The listener stands outside of the module that makes the load balancer.
module "bare" {
  source = "./web"
}

resource "aws_lb_listener" "outside" {
  load_balancer_arn = module.bare.load_balancer_arn
  port              = 8080
  protocol          = "HTTP"
  default_action {
    type = "fixed-response"
    fixed_response {
      content_type = "text/plain"
      status_code  = "404"
    }
  }
}
