resource "random_integer" "later" {
  min = 1
  max = 2
}

resource "aws_subnet" "main" {
  count      = 2
  vpc_id     = "vpc-0a1b2c3d4e5f60718"
  cidr_block = "10.0.${count.index}.0/24"
}

resource "aws_network_acl" "used" {
  vpc_id     = "vpc-0a1b2c3d4e5f60718"
  subnet_ids = aws_subnet.main[*].id # want pass
}

resource "aws_network_acl" "by_id" {
  vpc_id     = "vpc-0a1b2c3d4e5f60718"
  subnet_ids = ["subnet-0a1b2c3d4e5f60718"] # want pass
}

resource "aws_network_acl" "association" { # want pass
  vpc_id = "vpc-0a1b2c3d4e5f60718"
}

resource "aws_network_acl_association" "association" {
  network_acl_id = aws_network_acl.association.id
  subnet_id      = "subnet-0b1b2c3d4e5f60718"
}

resource "aws_network_acl" "unset" { # want fail "has no `aws_network_acl_association`"
  vpc_id = "vpc-0a1b2c3d4e5f60718"
}

resource "aws_network_acl" "empty" {
  vpc_id     = "vpc-0a1b2c3d4e5f60718"
  subnet_ids = [] # want fail "is []"
}

resource "aws_network_acl" "unknown" {
  vpc_id     = "vpc-0a1b2c3d4e5f60718"
  subnet_ids = random_integer.later.result == 1 ? [] : ["subnet-0c1b2c3d4e5f60718"] # want unknown "is known after apply"
}

resource "aws_network_acl" "each" { # want ["a"] pass
  # want ["b"] fail "has no"
  for_each = toset(["a", "b"])
  vpc_id   = "vpc-0a1b2c3d4e5f60718"
}

resource "aws_network_acl_association" "each" {
  for_each       = toset(["a"])
  network_acl_id = aws_network_acl.each[each.key].id
  subnet_id      = "subnet-0d1b2c3d4e5f60718"
}

resource "aws_default_network_acl" "default" {
  default_network_acl_id = "acl-0a1b2c3d4e5f60718"
}
