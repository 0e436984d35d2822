# Rules of default security groups.

resource "aws_default_security_group" "ssh" {
  ingress {
    protocol    = "tcp"
    from_port   = 22
    to_port     = 22
    cidr_blocks = ["0.0.0.0/0"] # want fail "opens tcp port 22 to 0.0.0.0/0"
  }
}

resource "aws_default_security_group" "ipv6" {
  vpc_id = "vpc-0a1b2c3d4e5f60718"

  ingress {
    protocol         = "tcp"
    from_port        = 22
    to_port          = 22
    ipv6_cidr_blocks = ["::/0"] # want fail "opens tcp port 22 to ::/0"
  }
}

resource "aws_default_security_group" "unset" { # want pass
  vpc_id = "vpc-0b1b2c3d4e5f60718"
}
