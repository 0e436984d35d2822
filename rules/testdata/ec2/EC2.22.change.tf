resource "aws_security_group" "detached" { # want pass
  name = "detached"
}

resource "aws_instance" "detached" {
  ami                    = "ami-0a1b2c3d4e5f60718"
  instance_type          = "t3.micro"
  vpc_security_group_ids = [aws_security_group.detached.id]
}

resource "aws_security_group" "elsewhere" { # want fail "is attached to nothing in the input"
  name = "elsewhere"
}
