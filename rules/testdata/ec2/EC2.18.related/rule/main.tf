variable "group" {
  type = string
}

resource "aws_vpc_security_group_ingress_rule" "this" { # want pass "names a security group that is judged"
  security_group_id = var.group
  ip_protocol       = "tcp"
  from_port         = 22
  to_port           = 22
  cidr_ipv4         = "0.0.0.0/0"
}
