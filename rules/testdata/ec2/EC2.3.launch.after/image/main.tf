variable "ami" {
  type = string
}

resource "aws_instance" "this" {
  # want module.image unknown "the snapshot of data.aws_ami.image is not in the input"
  # want module.image_elsewhere unknown "ami-0a1b2c3d4e5f60718 is not in the input"
  ami           = var.ami
  instance_type = "t3.micro"
}
