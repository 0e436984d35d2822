resource "aws_ec2_instance_metadata_defaults" "account" {
  http_tokens = "required"
}

resource "aws_instance" "second" { # want pass "is \"required\""
  ami           = "ami-0a1b2c3d4e5f60718"
  instance_type = "t3.micro"
}
