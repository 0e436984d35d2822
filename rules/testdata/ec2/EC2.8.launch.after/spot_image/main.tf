variable "ami" {
  type = string
}

resource "aws_spot_instance_request" "this" {
  # want module.spot_image fail "the default of data.aws_ami.image is \"optional\"" hcl unknown
  ami           = var.ami
  instance_type = "t3.micro"
}
