# Network ACLs and what they are associated with, under count, under for_each and in a module.

resource "aws_network_acl" "counted" {
  count  = 2 # want pass
  vpc_id = "vpc-0a1b2c3d4e5f60718"
}

resource "aws_network_acl_association" "counted" {
  count          = 2
  network_acl_id = aws_network_acl.counted[count.index].id
  subnet_id      = "subnet-0a1b2c3d4e5f60718"
}

resource "aws_network_acl" "keyed" {
  for_each = toset(["a", "b"]) # want ["a"] pass
  # want ["b"] fail "has no"
  vpc_id = "vpc-0a1b2c3d4e5f60718"
}

resource "aws_network_acl_association" "keyed" {
  for_each       = toset(["a"])
  network_acl_id = aws_network_acl.keyed[each.key].id
  subnet_id      = "subnet-0a1b2c3d4e5f60718"
}

resource "aws_network_acl" "apart" { # want pass
  vpc_id = "vpc-0a1b2c3d4e5f60718"
}

module "apart" {
  source = "./association"
  acl    = aws_network_acl.apart.id
}
