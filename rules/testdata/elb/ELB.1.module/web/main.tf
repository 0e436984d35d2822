variable "action" {
  type    = string
  default = null
}

resource "aws_lb" "this" {
  # want module.redirecting pass
  # want module.each["redirect"] pass
  # want module.each["fixed-response"] fail "is \"fixed-response\""
  # want module.bare fail "is \"fixed-response\""
}

resource "aws_lb_listener" "this" {
  count             = var.action == null ? 0 : 1
  load_balancer_arn = aws_lb.this.arn
  port              = 80
  protocol          = "HTTP"
  default_action {
    type = var.action
    dynamic "redirect" {
      for_each = var.action == "redirect" ? [1] : []
      content {
        protocol    = "HTTPS"
        status_code = "HTTP_301"
      }
    }
    dynamic "fixed_response" {
      for_each = var.action == "redirect" ? [] : [1]
      content {
        content_type = "text/plain"
        status_code  = "404"
      }
    }
  }
}

output "load_balancer_arn" {
  value = aws_lb.this.arn
}
