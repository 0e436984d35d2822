# Rules that are resources of their own. They are judged at their group, and by
# themselves where that isn't in the input.

resource "terraform_data" "later" {}

resource "aws_security_group" "rule" { # want fail "opens tcp port 8080 to 0.0.0.0/0"
  name = "rule"
}

resource "aws_security_group_rule" "other_port" { # want pass "names a security group that is judged"
  security_group_id = aws_security_group.rule.id
  type              = "ingress"
  protocol          = "tcp"
  from_port         = 8080
  to_port           = 8080
  cidr_blocks       = ["0.0.0.0/0"]
}

resource "aws_security_group" "web" { # want pass
  name = "web"
}

resource "aws_vpc_security_group_ingress_rule" "web" { # want pass
  security_group_id = aws_security_group.web.id
  ip_protocol       = "tcp"
  from_port         = 443
  to_port           = 443
  cidr_ipv4         = "0.0.0.0/0"
}

resource "aws_security_group_rule" "egress" { # want pass
  security_group_id = aws_security_group.web.id
  type              = "egress"
  protocol          = "-1"
  from_port         = 0
  to_port           = 0
  cidr_blocks       = ["0.0.0.0/0"]
}

resource "aws_security_group" "unknown" { # want unknown "terraform_data.later.id is known after apply"
  name = "unknown"
}

resource "aws_vpc_security_group_ingress_rule" "unknown" { # want pass
  security_group_id = aws_security_group.unknown.id
  ip_protocol       = "tcp"
  from_port         = 8080
  to_port           = 8080
  cidr_ipv4         = terraform_data.later.id
}

resource "aws_security_group_rule" "outside" {
  security_group_id = "sg-0a1b2c3d4e5f60718"
  type              = "ingress"
  protocol          = "udp"
  from_port         = 53
  to_port           = 53
  cidr_blocks       = ["0.0.0.0/0"] # want fail "opens udp port 53 to 0.0.0.0/0"
}

resource "aws_security_group_rule" "outside_ipv6" {
  security_group_id = "sg-0a1b2c3d4e5f60718"
  type              = "ingress"
  protocol          = "udp"
  from_port         = 53
  to_port           = 53
  ipv6_cidr_blocks  = ["::/0"] # want fail "opens udp port 53 to ::/0"
}

resource "aws_vpc_security_group_ingress_rule" "outside" {
  security_group_id = "sg-0a1b2c3d4e5f60718"
  ip_protocol       = "tcp"
  from_port         = 8080
  to_port           = 8081
  cidr_ipv4         = "0.0.0.0/0" # want fail "opens tcp ports 8080-8081 to 0.0.0.0/0"
}

resource "aws_vpc_security_group_ingress_rule" "outside_ipv6" {
  security_group_id = "sg-0a1b2c3d4e5f60718"
  ip_protocol       = "tcp"
  from_port         = 8080
  to_port           = 8080
  cidr_ipv6         = "::/0" # want fail "opens tcp port 8080 to ::/0"
}

# The default group of a VPC, named by the VPC.

resource "aws_vpc" "main" {
  cidr_block = "10.0.0.0/16"
}

resource "aws_default_security_group" "main" { # want fail "opens tcp port 8080 to 0.0.0.0/0"
  vpc_id = aws_vpc.main.id
}

resource "aws_vpc_security_group_ingress_rule" "main" { # want pass "names a security group that is judged"
  security_group_id = aws_vpc.main.default_security_group_id
  ip_protocol       = "tcp"
  from_port         = 8080
  to_port           = 8080
  cidr_ipv4         = "0.0.0.0/0"
}
