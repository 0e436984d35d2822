# Entries that are blocks of their network ACL.

resource "terraform_data" "later" {}

resource "aws_network_acl" "ssh" {
  vpc_id = "vpc-0a1b2c3d4e5f60718"

  ingress {
    rule_no    = 100
    action     = "allow"
    protocol   = "tcp"
    from_port  = 22
    to_port    = 22
    cidr_block = "0.0.0.0/0" # want fail "opens tcp port 22 to 0.0.0.0/0"
  }
}

resource "aws_network_acl" "return_traffic" {
  vpc_id = "vpc-0a1b2c3d4e5f60718"

  ingress {
    rule_no         = 100
    action          = "Allow"
    protocol        = "6"
    from_port       = 1024
    to_port         = 65535
    ipv6_cidr_block = "::/0" # want fail "opens tcp ports 1024-65535 to ::/0"
  }
}

resource "aws_network_acl" "denied_before" {
  vpc_id = "vpc-0a1b2c3d4e5f60718"

  ingress {
    rule_no    = 90
    action     = "deny"
    protocol   = "tcp"
    from_port  = 0
    to_port    = 65535
    cidr_block = "0.0.0.0/0"
  }

  ingress {
    rule_no    = 100
    action     = "allow"
    protocol   = "-1"
    from_port  = 0
    to_port    = 0
    cidr_block = "0.0.0.0/0" # want fail "opens all protocols to 0.0.0.0/0"
  }
}

resource "aws_network_acl" "denied" { # want pass
  vpc_id = "vpc-0a1b2c3d4e5f60718"

  ingress {
    rule_no    = 100
    action     = "deny"
    protocol   = "-1"
    from_port  = 0
    to_port    = 0
    cidr_block = "0.0.0.0/0"
  }
}

resource "aws_network_acl" "web" { # want pass
  vpc_id = "vpc-0a1b2c3d4e5f60718"

  ingress {
    rule_no    = 100
    action     = "allow"
    protocol   = "tcp"
    from_port  = 23
    to_port    = 3388
    cidr_block = "0.0.0.0/0"
  }

  ingress {
    rule_no    = 110
    action     = "allow"
    protocol   = "tcp"
    from_port  = 22
    to_port    = 22
    cidr_block = "10.0.0.0/8"
  }

  ingress {
    rule_no    = 120
    action     = "allow"
    protocol   = "icmp"
    from_port  = 0
    to_port    = 0
    icmp_type  = -1
    icmp_code  = -1
    cidr_block = "0.0.0.0/0"
  }
}

resource "aws_network_acl" "udp" {
  vpc_id = "vpc-0a1b2c3d4e5f60718"

  ingress {
    rule_no    = 100
    action     = "allow"
    protocol   = "udp" # want unknown "do not agree on whether udp counts"
    from_port  = 1024
    to_port    = 65535
    cidr_block = "0.0.0.0/0"
  }
}

resource "aws_network_acl" "udp_elsewhere" { # want pass
  vpc_id = "vpc-0a1b2c3d4e5f60718"

  ingress {
    rule_no    = 100
    action     = "allow"
    protocol   = "udp"
    from_port  = 53
    to_port    = 53
    cidr_block = "0.0.0.0/0"
  }
}

resource "aws_network_acl" "attribute" {
  vpc_id = "vpc-0a1b2c3d4e5f60718"
  ingress = [{
    rule_no         = 100
    action          = "allow"
    protocol        = "tcp"
    from_port       = 3389
    to_port         = 3389
    cidr_block      = "0.0.0.0/0" # want fail "opens tcp port 3389 to 0.0.0.0/0"
    ipv6_cidr_block = null
    icmp_type       = 0
    icmp_code       = 0
  }]
}

resource "aws_network_acl" "unset" { # want pass
  vpc_id = "vpc-0a1b2c3d4e5f60718"
}

resource "aws_network_acl" "unknown_action" {
  vpc_id = "vpc-0a1b2c3d4e5f60718"

  ingress {
    rule_no    = 100
    action     = terraform_data.later.id == "" ? "allow" : "deny" # want unknown "is not known"
    protocol   = "tcp"
    from_port  = 22
    to_port    = 22
    cidr_block = "0.0.0.0/0"
  }
}

resource "aws_network_acl" "unknown_entries" { # want unknown "may have more than is shown"
  vpc_id = "vpc-0a1b2c3d4e5f60718"

  dynamic "ingress" {
    for_each = terraform_data.later.id == "" ? [] : [22]
    content {
      rule_no    = 100
      action     = "allow"
      protocol   = "tcp"
      from_port  = ingress.value
      to_port    = ingress.value
      cidr_block = "0.0.0.0/0"
    }
  }
}

# AWS reports nothing about default network ACLs.

resource "aws_default_network_acl" "default" {
  default_network_acl_id = "acl-0a1b2c3d4e5f60718"

  ingress {
    rule_no    = 100
    action     = "allow"
    protocol   = "-1"
    from_port  = 0
    to_port    = 0
    cidr_block = "0.0.0.0/0"
  }
}
