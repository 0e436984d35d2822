# What is changed by EC2.19.change.after.tf. In the state every group shows the
# rules that it really has, as it does after a refresh.

resource "aws_security_group" "opened" { # want pass
  name = "opened"
}

resource "aws_vpc_security_group_ingress_rule" "opened" { # want pass
  security_group_id = aws_security_group.opened.id
  ip_protocol       = "tcp"
  from_port         = 22
  to_port           = 22
  cidr_ipv4         = "10.0.0.0/8"
}

resource "aws_security_group" "closed" { # want fail "opens tcp port 22 to 0.0.0.0/0"
  name = "closed"
}

resource "aws_security_group_rule" "closed" { # want pass
  security_group_id = aws_security_group.closed.id
  type              = "ingress"
  protocol          = "tcp"
  from_port         = 22
  to_port           = 22
  cidr_blocks       = ["0.0.0.0/0"]
}

resource "aws_security_group" "narrowed" { # want fail "opens all protocols to ::/0"
  name = "narrowed"
}

resource "aws_vpc_security_group_ingress_rule" "narrowed" { # want pass
  security_group_id = aws_security_group.narrowed.id
  ip_protocol       = "-1"
  cidr_ipv6         = "::/0"
}

resource "aws_security_group" "unwritten" {
  name = "unwritten"

  ingress {
    protocol    = "tcp"
    from_port   = 3389
    to_port     = 3389
    cidr_blocks = ["0.0.0.0/0"] # want fail "opens tcp port 3389 to 0.0.0.0/0"
  }
}

resource "aws_security_group" "inline" {
  name = "inline"

  ingress {
    protocol    = "tcp"
    from_port   = 22
    to_port     = 22
    cidr_blocks = ["0.0.0.0/0"] # want fail "opens tcp port 22 to 0.0.0.0/0"
  }
}
