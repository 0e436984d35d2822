# Rules that are resources of their own.

resource "aws_vpc" "rule" { # want pass
  cidr_block = "10.0.0.0/16"
}

resource "aws_default_security_group" "rule" { # want fail "is there"
  vpc_id = aws_vpc.rule.id
}

resource "aws_security_group_rule" "rule" {
  security_group_id = aws_default_security_group.rule.id
  type              = "ingress"
  protocol          = "tcp"
  from_port         = 443
  to_port           = 443
  cidr_blocks       = ["10.0.0.0/8"]
}

resource "aws_vpc" "each" { # want pass
  for_each   = { a = "10.1.0.0/16", b = "10.2.0.0/16" }
  cidr_block = each.value
}

resource "aws_default_security_group" "each" { # want ["a"] fail "is there"
  # want ["b"] pass
  for_each = aws_vpc.each
  vpc_id   = each.value.id
}

resource "aws_vpc_security_group_ingress_rule" "each" {
  for_each          = toset(["a"])
  security_group_id = aws_default_security_group.each[each.key].id
  ip_protocol       = "-1"
  cidr_ipv4         = "10.0.0.0/8"
}

resource "aws_default_security_group" "egress_rule" { # want fail "is there"
  vpc_id = "vpc-0a1b2c3d4e5f60718"
}

resource "aws_vpc_security_group_egress_rule" "egress_rule" {
  security_group_id = aws_default_security_group.egress_rule.id
  ip_protocol       = "-1"
  cidr_ipv4         = "0.0.0.0/0"
}

# A rule may name the group by its VPC.

resource "aws_vpc" "by_vpc" { # want pass
  count      = 4
  cidr_block = "10.${count.index}.0.0/16"
}

resource "aws_default_security_group" "by_vpc" { # want [0] fail "is there"
  # want [1] fail "is there"
  # want [2] fail "is there"
  # want [3] pass
  count  = 4
  vpc_id = aws_vpc.by_vpc[count.index].id
}

resource "aws_security_group_rule" "by_vpc" {
  security_group_id = aws_vpc.by_vpc[0].default_security_group_id
  type              = "egress"
  protocol          = "-1"
  from_port         = 0
  to_port           = 0
  cidr_blocks       = ["10.0.0.0/8"]
}

resource "aws_vpc_security_group_ingress_rule" "by_vpc" {
  security_group_id = aws_vpc.by_vpc[1].default_security_group_id
  ip_protocol       = "-1"
  cidr_ipv4         = "10.0.0.0/8"
}

resource "aws_vpc_security_group_egress_rule" "by_vpc" {
  security_group_id = aws_vpc.by_vpc[2].default_security_group_id
  ip_protocol       = "-1"
  cidr_ipv4         = "10.0.0.0/8"
}
