# Rules of groups that are only named: they are judged by themselves.

resource "aws_security_group_rule" "outside" {
  security_group_id = "sg-0a1b2c3d4e5f60718"
  type              = "ingress"
  protocol          = "tcp"
  from_port         = 22
  to_port           = 22
  cidr_blocks       = ["0.0.0.0/0"] # want fail "opens tcp port 22 to 0.0.0.0/0"
}

resource "aws_security_group_rule" "outside_ipv6" {
  security_group_id = "sg-0a1b2c3d4e5f60718"
  type              = "ingress"
  protocol          = "tcp"
  from_port         = 22
  to_port           = 22
  ipv6_cidr_blocks  = ["::/0"] # want fail "opens tcp port 22 to ::/0"
}

resource "aws_security_group_rule" "outside_egress" { # want pass
  security_group_id = "sg-0a1b2c3d4e5f60718"
  type              = "egress"
  protocol          = "tcp"
  from_port         = 22
  to_port           = 22
  cidr_blocks       = ["0.0.0.0/0"]
}

resource "aws_vpc_security_group_ingress_rule" "outside" {
  security_group_id = "sg-0a1b2c3d4e5f60718"
  ip_protocol       = "tcp"
  from_port         = 21
  to_port           = 22
  cidr_ipv4         = "0.0.0.0/0" # want fail "opens tcp ports 21-22 to 0.0.0.0/0"
}

data "aws_security_group" "elsewhere" {
  name = "elsewhere"
}

resource "aws_vpc_security_group_ingress_rule" "data_source" {
  security_group_id = data.aws_security_group.elsewhere.id
  ip_protocol       = "tcp"
  from_port         = 22
  to_port           = 22
  cidr_ipv4         = "0.0.0.0/0" # want fail "opens tcp port 22 to 0.0.0.0/0"
}

resource "aws_vpc_security_group_ingress_rule" "web" { # want pass
  security_group_id = "sg-0a1b2c3d4e5f60718"
  ip_protocol       = "tcp"
  from_port         = 443
  to_port           = 443
  cidr_ipv4         = "0.0.0.0/0"
}
