resource "aws_vpc" "main" { # want pass
  cidr_block = "10.0.0.0/16"
}

resource "aws_default_security_group" "main" { # want pass
  vpc_id = aws_vpc.main.id
}

# Its identifier isn't known yet, but it is none that was there before.
resource "aws_security_group" "new" {
  vpc_id = aws_vpc.main.id
}

resource "aws_vpc_security_group_ingress_rule" "new" {
  security_group_id = aws_security_group.new.id
  ip_protocol       = "-1"
  cidr_ipv4         = "10.0.0.0/8"
}
