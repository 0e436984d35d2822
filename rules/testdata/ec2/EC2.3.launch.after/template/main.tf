variable "ami" {
  type = string
}

variable "template" {
  type = string
}

variable "release" {
  type    = string
  default = null
}

resource "aws_instance" "this" {
  # want module.encrypted pass "is true for the root device"
  # want module.encrypted_image_elsewhere unknown "the launch template may set it for the root device"
  # want module.plain fail "is false"
  # want module.unset unknown "the AMI or a snapshot may decide"
  # want module.older unknown "may be another version"
  # want module.latest fail
  ami           = var.ami
  instance_type = "t3.micro"

  launch_template {
    id      = var.template
    version = var.release
  }
}
