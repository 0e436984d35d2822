# An instance of its own, so that a plan proves what blocks it has.

resource "aws_instance" "alone" { # want fail "neither is the subnet"
  ami           = "ami-0a1b2c3d4e5f60718"
  instance_type = "t3.micro"
}
