# Rules of the default group of a VPC, which the VPC names.

resource "aws_vpc" "main" {
  cidr_block = "10.0.0.0/16"
}

resource "aws_default_security_group" "main" { # want fail "opens tcp port 22 to 0.0.0.0/0"
  vpc_id = aws_vpc.main.id
}

resource "aws_vpc_security_group_ingress_rule" "main" { # want pass "names a security group that is judged"
  security_group_id = aws_vpc.main.default_security_group_id
  ip_protocol       = "tcp"
  from_port         = 22
  to_port           = 22
  cidr_ipv4         = "0.0.0.0/0"
}

resource "aws_vpc" "other" {
  cidr_block = "10.1.0.0/16"
}

resource "aws_default_security_group" "other" { # want fail "opens tcp port 23 to 0.0.0.0/0"
  vpc_id = aws_vpc.other.id
}

resource "aws_security_group_rule" "other" { # want pass "names a security group that is judged"
  security_group_id = aws_vpc.other.default_security_group_id
  type              = "ingress"
  protocol          = "tcp"
  from_port         = 23
  to_port           = 23
  cidr_blocks       = ["0.0.0.0/0"]
}

resource "aws_vpc" "unmanaged" {
  cidr_block = "10.2.0.0/16"
}

resource "aws_security_group_rule" "unmanaged" {
  security_group_id = aws_vpc.unmanaged.default_security_group_id
  type              = "ingress"
  protocol          = "tcp"
  from_port         = 22
  to_port           = 22
  cidr_blocks       = ["0.0.0.0/0"] # want fail "opens tcp port 22 to 0.0.0.0/0"
}
