variable "group" {
  type = string
}

resource "aws_instance" "this" {
  ami                    = "ami-0a1b2c3d4e5f60718"
  instance_type          = "t3.micro"
  vpc_security_group_ids = [var.group]
}
