# Network ACLs and their rules, under count, under for_each and in a module.

resource "aws_network_acl" "counted" {
  count  = 2 # want fail "opens tcp port 22"
  vpc_id = "vpc-0a1b2c3d4e5f60718"
}

resource "aws_network_acl_rule" "counted" {
  count          = 2 # want pass
  network_acl_id = aws_network_acl.counted[count.index].id
  rule_number    = 100
  rule_action    = "allow"
  protocol       = "tcp"
  from_port      = 22
  to_port        = 22
  cidr_block     = "0.0.0.0/0"
}

resource "aws_network_acl" "keyed" {
  for_each = toset(["a", "b"]) # want ["a"] fail "opens tcp port 22"
  # want ["b"] pass
  vpc_id = "vpc-0a1b2c3d4e5f60718"
}

resource "aws_network_acl_rule" "keyed" {
  for_each       = toset(["a"]) # want pass
  network_acl_id = aws_network_acl.keyed[each.key].id
  rule_number    = 100
  rule_action    = "allow"
  protocol       = "tcp"
  from_port      = 22
  to_port        = 22
  cidr_block     = "0.0.0.0/0"
}

resource "aws_network_acl" "apart" { # want fail "opens tcp port 22"
  vpc_id = "vpc-0a1b2c3d4e5f60718"
}

module "apart" {
  source = "./rule"
  acl    = aws_network_acl.apart.id
}
