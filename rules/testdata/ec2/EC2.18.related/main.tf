# Security groups and their rules, under count, under for_each and in a module.

resource "aws_security_group" "counted" {
  count = 2 # want fail "opens tcp port 22"
  name  = "counted-${count.index}"
}

resource "aws_vpc_security_group_ingress_rule" "counted" {
  count             = 2 # want pass "names a security group that is judged"
  security_group_id = aws_security_group.counted[count.index].id
  ip_protocol       = "tcp"
  from_port         = 22
  to_port           = 22
  cidr_ipv4         = "0.0.0.0/0"
}

resource "aws_security_group" "keyed" {
  for_each = toset(["a", "b"]) # want ["a"] fail "opens tcp port 22"
  # want ["b"] pass
  name = "keyed-${each.key}"
}

resource "aws_vpc_security_group_ingress_rule" "keyed" {
  for_each          = toset(["a"]) # want pass "names a security group that is judged"
  security_group_id = aws_security_group.keyed[each.key].id
  ip_protocol       = "tcp"
  from_port         = 22
  to_port           = 22
  cidr_ipv4         = "0.0.0.0/0"
}

resource "aws_security_group" "apart" { # want fail "opens tcp port 22"
  name = "apart"
}

module "apart" {
  source = "./rule"
  group  = aws_security_group.apart.id
}
