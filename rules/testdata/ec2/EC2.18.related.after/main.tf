# counted[1] loses its partner, and keyed["b"] is given one.

resource "aws_security_group" "counted" {
  count = 2 # want [0] fail "opens tcp port 22"
  # want [1] pass resolved
  name = "counted-${count.index}"
}

resource "aws_vpc_security_group_ingress_rule" "counted" {
  count             = 1 # want pass "names a security group that is judged"
  security_group_id = aws_security_group.counted[count.index].id
  ip_protocol       = "tcp"
  from_port         = 22
  to_port           = 22
  cidr_ipv4         = "0.0.0.0/0"
}

resource "aws_security_group" "keyed" {
  for_each = toset(["a", "b"]) # want ["a"] fail "opens tcp port 22"
  # want ["b"] fail introduced
  name = "keyed-${each.key}"
}

resource "aws_vpc_security_group_ingress_rule" "keyed" {
  for_each          = toset(["a", "b"]) # want pass "names a security group that is judged"
  security_group_id = aws_security_group.keyed[each.key].id
  ip_protocol       = "tcp"
  from_port         = 22
  to_port           = 22
  cidr_ipv4         = "0.0.0.0/0"
}

resource "aws_security_group" "apart" { # want fail "opens tcp port 22"
  name = "apart"
}

# want module.apart.aws_vpc_security_group_ingress_rule.this pass "names a security group that is judged"
module "apart" {
  source = "./rule"
  group  = aws_security_group.apart.id
}
