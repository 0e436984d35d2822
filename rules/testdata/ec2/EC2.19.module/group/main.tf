variable "port" {
  type = number
}

resource "aws_security_group" "this" { # want module.web pass
  # want module.ssh fail "opens tcp port 22 to 0.0.0.0/0"
  # want module.bare fail "opens tcp port 23 to 0.0.0.0/0"
  name = "group-${var.port}"
}

resource "aws_security_group_rule" "this" { # want pass "names a security group that is judged"
  security_group_id = aws_security_group.this.id
  type              = "ingress"
  protocol          = "tcp"
  from_port         = var.port
  to_port           = var.port
  cidr_blocks       = ["0.0.0.0/0"]
}

output "id" {
  value = aws_security_group.this.id
}
