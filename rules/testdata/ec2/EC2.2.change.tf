resource "aws_vpc" "main" { # want pass
  cidr_block = "10.0.0.0/16"
}

resource "aws_default_security_group" "main" { # want fail "is there"
  vpc_id = aws_vpc.main.id
}

resource "aws_vpc_security_group_ingress_rule" "main" {
  security_group_id = aws_default_security_group.main.id
  ip_protocol       = "-1"
  cidr_ipv4         = "10.0.0.0/8"
}

resource "aws_vpc" "abandoned" { # want pass
  cidr_block = "10.1.0.0/16"
}

resource "aws_default_security_group" "abandoned" { # want pass
  vpc_id = aws_vpc.abandoned.id
}
