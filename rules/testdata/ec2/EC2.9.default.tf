# A default subnet that assigns no addresses, which an instance may be launched in.

resource "aws_default_subnet" "private" {
  availability_zone       = "us-east-1a"
  map_public_ip_on_launch = false
}

resource "aws_instance" "unset" { # want unknown "the subnet may be aws_default_subnet.private"
  ami                    = "ami-0a1b2c3d4e5f60718"
  instance_type          = "t3.micro"
  vpc_security_group_ids = ["sg-0a1b2c3d4e5f60718"]
}

resource "aws_instance" "private" { # want pass
  ami           = "ami-0a1b2c3d4e5f60718"
  instance_type = "t3.micro"
  subnet_id     = aws_default_subnet.private.id
}
