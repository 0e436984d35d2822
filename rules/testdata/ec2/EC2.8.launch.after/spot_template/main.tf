variable "template" {
  type = string
}

variable "release" {
  type    = string
  default = null
}

resource "aws_spot_instance_request" "this" {
  # want module.spot_required pass "is \"required\""
  # want module.spot_older unknown "may be another version"
  instance_type = "t3.micro"

  launch_template {
    id      = var.template
    version = var.release
  }
}
