# Rules that are resources of their own. They are judged at their group, and by
# themselves where that isn't in the input.

resource "terraform_data" "later" {}

resource "aws_security_group" "rule" {
  ingress {
    cidr_blocks = ["0.0.0.0/0"]
    from_port   = 22
    protocol    = "tcp"
    to_port     = 22
  }
  # want fail "opens tcp port 22 to 0.0.0.0/0"
  name = "rule"
}


resource "aws_security_group" "rules" {
  egress {
    cidr_blocks = ["0.0.0.0/0"]
    from_port   = 0
    protocol    = "-1"
    to_port     = 0
  }

  ingress {
    cidr_blocks = ["10.0.0.0/8"]
    from_port   = 22
    protocol    = "tcp"
    to_port     = 22
  }
  # want pass
  name = "rules"
}



resource "aws_security_group" "ingress_rule" { # want fail "opens tcp port 3389 to ::/0"
  name = "ingress_rule"
}

resource "aws_vpc_security_group_ingress_rule" "rdp" {
  security_group_id = aws_security_group.ingress_rule.id # want pass "names a security group that is judged"
  ip_protocol       = "tcp"
  from_port         = 3389
  to_port           = 3389
  cidr_ipv6         = "::/0"
}

resource "aws_security_group" "all_protocols" { # want fail "opens all protocols to 0.0.0.0/0"
  name = "all_protocols"
}

resource "aws_vpc_security_group_ingress_rule" "all_protocols" { # want pass
  security_group_id = aws_security_group.all_protocols.id
  ip_protocol       = "-1"
  cidr_ipv4         = "0.0.0.0/0"
}

resource "aws_security_group" "unknown" { # want unknown "terraform_data.later.id is known after apply"
  name = "unknown"
}

resource "aws_security_group_rule" "unknown_type" { # want pass
  security_group_id = aws_security_group.unknown.id
  type              = terraform_data.later.id == "" ? "ingress" : "egress"
  protocol          = "tcp"
  from_port         = 22
  to_port           = 22
  ipv6_cidr_blocks  = ["::/0"]
}

resource "aws_vpc_security_group_ingress_rule" "unknown_source" { # want pass
  security_group_id = aws_security_group.unknown.id
  ip_protocol       = "tcp"
  from_port         = 22
  to_port           = 22
  cidr_ipv4         = terraform_data.later.id
}

# The rules of several groups in one block each.

resource "aws_security_group" "counted" { # want [0] fail "opens tcp port 22 to 0.0.0.0/0"
  # want [1] pass
  count = 2
  name  = "counted-${count.index}"
}

resource "aws_vpc_security_group_ingress_rule" "counted" { # want pass
  count             = 2
  security_group_id = aws_security_group.counted[count.index].id
  ip_protocol       = "tcp"
  from_port         = [22, 443][count.index]
  to_port           = [22, 443][count.index]
  cidr_ipv4         = "0.0.0.0/0"
}

resource "aws_security_group" "each" { # want ["ssh"] fail "opens tcp port 22 to 0.0.0.0/0"
  # want ["web"] pass
  for_each = { ssh = 22, web = 443 }
  name     = each.key
}

resource "aws_security_group_rule" "each" { # want pass
  for_each          = { ssh = 22, web = 443 }
  security_group_id = aws_security_group.each[each.key].id
  type              = "ingress"
  protocol          = "tcp"
  from_port         = each.value
  to_port           = each.value
  cidr_blocks       = ["0.0.0.0/0"]
}
