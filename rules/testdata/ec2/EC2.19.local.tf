# A plan doesn't show what a local holds, so the rule may be any group's.

locals {
  group = aws_security_group.local.id
}

resource "aws_security_group" "local" { # want fail "opens tcp port 22 to 0.0.0.0/0" plan unknown
  name = "local"
}

resource "aws_security_group" "other" { # want pass plan unknown
  name = "other"
}

resource "aws_vpc_security_group_ingress_rule" "local" { # want pass plan unknown
  security_group_id = local.group
  ip_protocol       = "tcp"
  from_port         = 22
  to_port           = 22
  cidr_ipv4         = "0.0.0.0/0"
}

resource "aws_vpc_security_group_ingress_rule" "harmless" { # want pass
  security_group_id = local.group
  ip_protocol       = "tcp"
  from_port         = 443
  to_port           = 443
  cidr_ipv4         = "0.0.0.0/0"
}
