resource "terraform_data" "later" {}

data "aws_region" "current" {}

resource "aws_vpc" "endpoint" { # want pass
  cidr_block = "10.0.0.0/16"
}

resource "aws_vpc_endpoint" "endpoint" {
  vpc_id            = aws_vpc.endpoint.id
  vpc_endpoint_type = "Interface"
  service_name      = "com.amazonaws.${data.aws_region.current.region}.ec2"
}

resource "aws_vpc" "fips" { # want pass
  cidr_block = "10.1.0.0/16"
}

resource "aws_vpc_endpoint" "fips" {
  vpc_id            = aws_vpc.fips.id
  vpc_endpoint_type = "Interface"
  service_name      = "com.amazonaws.us-east-1.ec2-fips"
}

resource "aws_vpc" "messages" { # want fail "ec2messages"
  cidr_block = "10.2.0.0/16"
}

resource "aws_vpc_endpoint" "messages" {
  vpc_id            = aws_vpc.messages.id
  vpc_endpoint_type = "Interface"
  service_name      = "com.amazonaws.us-east-1.ec2messages"
}

resource "aws_vpc" "storage" { # want fail ".s3"
  cidr_block = "10.8.0.0/16"
}

resource "aws_vpc_endpoint" "storage" {
  vpc_id       = aws_vpc.storage.id
  service_name = format("com.amazonaws.%s.s3", data.aws_region.current.region)
}

resource "aws_vpc" "resource" { # want fail "is not set"
  cidr_block = "10.3.0.0/16"
}

resource "aws_vpc_endpoint" "resource" {
  vpc_id                     = aws_vpc.resource.id
  vpc_endpoint_type          = "Resource"
  resource_configuration_arn = "arn:aws:vpc-lattice:us-east-1:123456789012:resourceconfiguration/rcfg-0a1b2c3d4e5f60718"
}

resource "aws_vpc" "none" { # want fail "has no `aws_vpc_endpoint`"
  cidr_block = "10.4.0.0/16"
}

resource "aws_vpc" "unknown" { # want unknown "is not known"
  cidr_block = "10.5.0.0/16"
}

resource "aws_vpc_endpoint" "unknown" {
  vpc_id            = aws_vpc.unknown.id
  vpc_endpoint_type = "Interface"
  service_name      = terraform_data.later.id
}

resource "aws_vpc" "each" { # want ["a"] pass
  # want ["b"] fail "has no"
  for_each   = { a = "10.6.0.0/16", b = "10.7.0.0/16" }
  cidr_block = each.value
}

resource "aws_vpc_endpoint" "each" {
  for_each          = toset(["a"])
  vpc_id            = aws_vpc.each[each.key].id
  vpc_endpoint_type = "Interface"
  service_name      = "com.amazonaws.us-east-1.ec2"
}

resource "aws_default_vpc" "default" {} # want fail "has no"
