resource "aws_network_acl" "lost" { # want pass
  vpc_id = "vpc-0a1b2c3d4e5f60718"
}

resource "aws_network_acl_association" "lost" {
  network_acl_id = aws_network_acl.lost.id
  subnet_id      = "subnet-0a1b2c3d4e5f60718"
}

resource "aws_network_acl" "used" { # want fail "has no"
  vpc_id = "vpc-0a1b2c3d4e5f60718"
}

resource "aws_network_acl" "elsewhere" {
  vpc_id     = "vpc-0a1b2c3d4e5f60718"
  subnet_ids = ["subnet-0c1b2c3d4e5f60718"] # want pass
}
