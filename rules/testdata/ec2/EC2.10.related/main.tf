# VPCs and their endpoints, under count, under for_each and in a module.

resource "aws_vpc" "counted" {
  count      = 2 # want pass
  cidr_block = "10.0.0.0/16"
}

resource "aws_vpc_endpoint" "counted" {
  count             = 2
  vpc_id            = aws_vpc.counted[count.index].id
  vpc_endpoint_type = "Interface"
  service_name      = "com.amazonaws.us-east-1.ec2"
}

resource "aws_vpc" "keyed" {
  for_each = toset(["a", "b"]) # want ["a"] pass
  # want ["b"] fail "has no"
  cidr_block = "10.0.0.0/16"
}

resource "aws_vpc_endpoint" "keyed" {
  for_each          = toset(["a"])
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
