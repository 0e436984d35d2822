resource "aws_instance" "opened" { # want pass
  ami                         = "ami-0a1b2c3d4e5f60718"
  instance_type               = "t3.micro"
  associate_public_ip_address = false
}

resource "aws_instance" "closed" { # want fail "is there"
  ami                    = "ami-0a1b2c3d4e5f60718"
  instance_type          = "t3.micro"
  subnet_id              = aws_subnet.private.id
  vpc_security_group_ids = ["sg-0a1b2c3d4e5f60718"]
}

resource "aws_subnet" "private" {
  vpc_id     = "vpc-0a1b2c3d4e5f60718"
  cidr_block = "10.0.0.0/24"
}

resource "aws_eip" "closed" {
  instance = aws_instance.closed.id
}
