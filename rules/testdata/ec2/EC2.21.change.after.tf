resource "aws_network_acl" "closed" { # want pass resolved
  vpc_id = "vpc-0a1b2c3d4e5f60718"
}

# One of two entries for the same traffic goes.

resource "aws_network_acl" "doubled" { # want fail "opens tcp port 22 to 0.0.0.0/0" kept
  vpc_id = "vpc-0a1b2c3d4e5f60718"
}

resource "aws_network_acl_rule" "doubled" { # want pass
  count          = 1
  network_acl_id = aws_network_acl.doubled.id
  rule_number    = 100 + count.index
  rule_action    = "allow"
  protocol       = "tcp"
  from_port      = 22
  to_port        = 22
  cidr_block     = "0.0.0.0/0"
}
