variable "template" {
  type = string
}

variable "release" {
  type    = string
  default = null
}

resource "aws_instance" "this" {
  # want module.required pass "is \"required\""
  # want module.latest fail "is \"optional\""
  # want module.older unknown "may be another version"
  # want module.silent unknown "the AMI decides"
  # want module.template_elsewhere unknown "names a launch template of which nothing is known"
  instance_type = "t3.micro"

  launch_template {
    id      = var.template
    version = var.release
  }
}
