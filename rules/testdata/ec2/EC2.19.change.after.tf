resource "aws_security_group" "opened" { # want fail "opens tcp port 22 to 0.0.0.0/0" introduced
  name = "opened"
}

resource "aws_vpc_security_group_ingress_rule" "opened" { # want pass
  security_group_id = aws_security_group.opened.id
  ip_protocol       = "tcp"
  from_port         = 22
  to_port           = 22
  cidr_ipv4         = "0.0.0.0/0"
}

resource "aws_security_group" "closed" { # want pass resolved
  name = "closed"
}

resource "aws_security_group" "narrowed" { # want pass resolved
  name = "narrowed"
}

resource "aws_vpc_security_group_ingress_rule" "narrowed" { # want pass
  security_group_id = aws_security_group.narrowed.id
  ip_protocol       = "-1"
  cidr_ipv6         = "2001:db8::/32"
}

# Rules that are no longer written stay, as the provider leaves alone what it
# isn't told about.

resource "aws_security_group" "unwritten" { # want fail "opens tcp port 3389 to 0.0.0.0/0" kept
  name = "unwritten"
}

resource "aws_security_group" "inline" {
  name = "inline"

  ingress {
    protocol    = "tcp"
    from_port   = 22
    to_port     = 22
    cidr_blocks = ["10.0.0.0/8"] # want pass resolved
  }
}
