variable "ami" {
  type = string
}

resource "aws_instance" "this" {
  # want module.image fail "the default of data.aws_ami.image is \"optional\"" hcl unknown
  # want module.image_elsewhere unknown "the AMI decides"
  ami           = var.ami
  instance_type = "t3.micro"
}
