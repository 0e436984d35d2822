# What is changed by EC2.21.change.after.tf. In the state every network ACL shows
# the entries that it really has, as it does after a refresh.

resource "aws_network_acl" "closed" { # want fail "opens tcp port 22 to 0.0.0.0/0"
  vpc_id = "vpc-0a1b2c3d4e5f60718"
}

resource "aws_network_acl_rule" "closed" { # want pass
  network_acl_id = aws_network_acl.closed.id
  rule_number    = 100
  rule_action    = "allow"
  protocol       = "tcp"
  from_port      = 22
  to_port        = 22
  cidr_block     = "0.0.0.0/0"
}

resource "aws_network_acl" "doubled" { # want fail "opens tcp port 22 to 0.0.0.0/0"
  vpc_id = "vpc-0a1b2c3d4e5f60718"
}

resource "aws_network_acl_rule" "doubled" { # want pass
  count          = 2
  network_acl_id = aws_network_acl.doubled.id
  rule_number    = 100 + count.index
  rule_action    = "allow"
  protocol       = "tcp"
  from_port      = 22
  to_port        = 22
  cidr_block     = "0.0.0.0/0"
}
