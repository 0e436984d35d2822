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

resource "aws_spot_instance_request" "this" {
  # want module.spot_encrypted pass
  # want module.spot_plain fail
  # want module.spot_older unknown "may be another version"
  ami           = var.ami
  instance_type = "t3.micro"

  launch_template {
    id      = var.template
    version = var.release
  }
}
