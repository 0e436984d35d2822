resource "aws_instance" "mended" {
  ami           = "ami-0a1b2c3d4e5f60718"
  instance_type = "t3.micro"

  metadata_options {
    http_tokens = "required" # want pass resolved
  }
}

# What the instance was launched with stays.

resource "aws_instance" "unwritten" { # want pass
  ami           = "ami-0a1b2c3d4e5f60718"
  instance_type = "t3.micro"
}
