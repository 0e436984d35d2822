# AWS reports an address of the instance, which may have been the Elastic IP
# address that goes.

resource "aws_instance" "opened" { # want fail "is there" introduced
  ami                         = "ami-0a1b2c3d4e5f60718"
  instance_type               = "t3.micro"
  associate_public_ip_address = false
}

resource "aws_eip" "opened" {
  instance = aws_instance.opened.id
}

resource "aws_instance" "closed" { # want unknown "shows what was before this change" kept
  ami                    = "ami-0a1b2c3d4e5f60718"
  instance_type          = "t3.micro"
  subnet_id              = aws_subnet.private.id
  vpc_security_group_ids = ["sg-0a1b2c3d4e5f60718"]
}

resource "aws_subnet" "private" {
  vpc_id     = "vpc-0a1b2c3d4e5f60718"
  cidr_block = "10.0.0.0/24"
}
