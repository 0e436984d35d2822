# counted[1] loses its partner, and keyed["b"] is given one.

resource "aws_vpc" "counted" {
  count = 2 # want [0] pass
  # want [1] fail "which this change deletes" introduced
  cidr_block = "10.0.0.0/16"
}

resource "aws_vpc_endpoint" "counted" {
  count             = 1
  vpc_id            = aws_vpc.counted[count.index].id
  vpc_endpoint_type = "Interface"
  service_name      = "com.amazonaws.us-east-1.ec2"
}

resource "aws_vpc" "keyed" {
  for_each = toset(["a", "b"]) # want ["a"] pass
  # want ["b"] pass
  cidr_block = "10.0.0.0/16"
}

resource "aws_vpc_endpoint" "keyed" {
  for_each          = toset(["a", "b"])
  vpc_id            = aws_vpc.keyed[each.key].id
  vpc_endpoint_type = "Interface"
  service_name      = "com.amazonaws.us-east-1.ec2"
}

resource "aws_vpc" "apart" { # want pass
  cidr_block = "10.0.0.0/16"
}

module "apart" {
  source = "./endpoint"
  vpc    = aws_vpc.apart.id
}
