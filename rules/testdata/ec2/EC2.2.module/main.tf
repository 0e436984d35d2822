# A default security group, and a rule of it that a module adds.

resource "aws_vpc" "opened" { # want pass
  cidr_block = "10.0.0.0/16"
}

resource "aws_default_security_group" "opened" { # want fail "module.opened.aws_vpc_security_group_ingress_rule.this is there"
  vpc_id = aws_vpc.opened.id
}

module "opened" {
  source = "./rule"
  group  = aws_default_security_group.opened.id
}

resource "aws_vpc" "closed" { # want pass
  cidr_block = "10.1.0.0/16"
}

resource "aws_default_security_group" "closed" { # want pass
  vpc_id = aws_vpc.closed.id
}
