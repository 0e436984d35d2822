# counted[1] loses its partner, and keyed["b"] is given one.

resource "aws_network_acl" "counted" {
  count = 2 # want [0] pass
  # want [1] fail "which this change deletes" introduced
  vpc_id = "vpc-0a1b2c3d4e5f60718"
}

resource "aws_network_acl_association" "counted" {
  count          = 1
  network_acl_id = aws_network_acl.counted[count.index].id
  subnet_id      = "subnet-0a1b2c3d4e5f60718"
}

resource "aws_network_acl" "keyed" {
  for_each = toset(["a", "b"]) # want ["a"] pass
  # want ["b"] pass resolved
  vpc_id = "vpc-0a1b2c3d4e5f60718"
}

resource "aws_network_acl_association" "keyed" {
  for_each       = toset(["a", "b"])
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
