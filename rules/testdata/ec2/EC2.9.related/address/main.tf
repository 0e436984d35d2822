variable "instance" {
  type = string
}

resource "aws_eip" "this" {
  instance = var.instance
}
