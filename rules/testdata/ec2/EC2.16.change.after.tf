# A network ACL shows its subnets as they were at the last refresh.

resource "aws_network_acl" "lost" { # want unknown "shows what was before this change" introduced
  vpc_id = "vpc-0a1b2c3d4e5f60718"
}

resource "aws_network_acl" "used" { # want pass resolved
  vpc_id = "vpc-0a1b2c3d4e5f60718"
}

resource "aws_network_acl_association" "used" {
  network_acl_id = aws_network_acl.used.id
  subnet_id      = "subnet-0b1b2c3d4e5f60718"
}

resource "aws_network_acl" "elsewhere" { # want pass
  vpc_id = "vpc-0a1b2c3d4e5f60718"
}
