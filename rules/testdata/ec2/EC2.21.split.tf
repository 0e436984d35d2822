# Entries that are resources of their own.

resource "terraform_data" "later" {}

resource "aws_network_acl" "ssh" { # want fail "opens tcp port 22 to 0.0.0.0/0"
  vpc_id = "vpc-0a1b2c3d4e5f60718"
}

resource "aws_network_acl_rule" "ssh" { # want pass "names a network ACL that is judged"
  network_acl_id = aws_network_acl.ssh.id
  rule_number    = 100
  rule_action    = "allow"
  protocol       = "tcp"
  from_port      = 22
  to_port        = 22
  cidr_block     = "0.0.0.0/0"
}

resource "aws_network_acl" "rdp" { # want fail "opens all protocols to ::/0"
  vpc_id = "vpc-0a1b2c3d4e5f60718"
}

resource "aws_network_acl_rule" "rdp" { # want pass
  network_acl_id  = aws_network_acl.rdp.id
  rule_number     = 100
  rule_action     = "allow"
  protocol        = "all"
  ipv6_cidr_block = "::/0"
}

resource "aws_network_acl" "quiet" { # want pass
  vpc_id = "vpc-0a1b2c3d4e5f60718"
}

resource "aws_network_acl_rule" "egress" { # want pass
  network_acl_id = aws_network_acl.quiet.id
  rule_number    = 100
  egress         = true
  rule_action    = "allow"
  protocol       = "-1"
  cidr_block     = "0.0.0.0/0"
}

resource "aws_network_acl_rule" "denied" { # want pass
  network_acl_id = aws_network_acl.quiet.id
  rule_number    = 100
  rule_action    = "deny"
  protocol       = "-1"
  cidr_block     = "0.0.0.0/0"
}

resource "aws_network_acl" "unknown" { # want unknown "terraform_data.later.id is known after apply"
  vpc_id = "vpc-0a1b2c3d4e5f60718"
}

resource "aws_network_acl_rule" "unknown" { # want pass
  network_acl_id = aws_network_acl.unknown.id
  rule_number    = 100
  rule_action    = "allow"
  protocol       = "tcp"
  from_port      = 22
  to_port        = 22
  cidr_block     = terraform_data.later.id
}

# Of a network ACL that is only named it isn't known whether it is a default one.

resource "aws_network_acl_rule" "outside" {
  network_acl_id = "acl-0a1b2c3d4e5f60718" # want unknown "or a default one"
  rule_number    = 100
  rule_action    = "allow"
  protocol       = "tcp"
  from_port      = 22
  to_port        = 22
  cidr_block     = "0.0.0.0/0"
}

resource "aws_network_acl_rule" "outside_web" { # want pass
  network_acl_id = "acl-0a1b2c3d4e5f60718"
  rule_number    = 100
  rule_action    = "allow"
  protocol       = "tcp"
  from_port      = 443
  to_port        = 443
  cidr_block     = "0.0.0.0/0"
}

resource "aws_vpc" "main" {
  cidr_block = "10.0.0.0/16"
}

resource "aws_network_acl_rule" "default_of_vpc" { # want pass "names a default network ACL"
  network_acl_id = aws_vpc.main.default_network_acl_id
  rule_number    = 200
  rule_action    = "allow"
  protocol       = "-1"
  cidr_block     = "0.0.0.0/0"
}

resource "aws_default_network_acl" "main" {
  default_network_acl_id = aws_vpc.main.default_network_acl_id
}

resource "aws_network_acl_rule" "default" { # want pass "names a default network ACL"
  network_acl_id = aws_default_network_acl.main.id
  rule_number    = 300
  rule_action    = "allow"
  protocol       = "-1"
  cidr_block     = "0.0.0.0/0"
}

# The entries of several network ACLs in one block.

resource "aws_network_acl" "each" { # want ["ssh"] fail "opens tcp port 22 to 0.0.0.0/0"
  # want ["web"] pass
  for_each = { ssh = 22, web = 443 }
  vpc_id   = "vpc-0a1b2c3d4e5f60718"
}

resource "aws_network_acl_rule" "each" { # want pass
  for_each       = { ssh = 22, web = 443 }
  network_acl_id = aws_network_acl.each[each.key].id
  rule_number    = 100
  rule_action    = "allow"
  protocol       = "tcp"
  from_port      = each.value
  to_port        = each.value
  cidr_block     = "0.0.0.0/0"
}
