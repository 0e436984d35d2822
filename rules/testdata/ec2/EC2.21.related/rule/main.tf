variable "acl" {
  type = string
}

resource "aws_network_acl_rule" "this" { # want pass
  network_acl_id = var.acl
  rule_number    = 100
  rule_action    = "allow"
  protocol       = "tcp"
  from_port      = 22
  to_port        = 22
  cidr_block     = "0.0.0.0/0"
}
