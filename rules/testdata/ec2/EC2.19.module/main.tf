# Groups and rules on both sides of a module's border.

module "web" {
  source = "./group"
  port   = 443
}

module "ssh" {
  source = "./group"
  port   = 22
}

module "bare" {
  source = "./group"
  port   = 443
}

resource "aws_vpc_security_group_ingress_rule" "bare" { # want pass "names a security group that is judged"
  security_group_id = module.bare.id
  ip_protocol       = "tcp"
  from_port         = 23
  to_port           = 23
  cidr_ipv4         = "0.0.0.0/0"
}
