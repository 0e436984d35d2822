resource "terraform_data" "later" {}

resource "aws_subnet" "private" {
  vpc_id                          = "vpc-0a1b2c3d4e5f60718"
  cidr_block                      = "10.0.0.0/24"
  map_public_ip_on_launch         = false
  assign_ipv6_address_on_creation = false # want pass
}

resource "aws_subnet" "unset" { # want pass
  vpc_id     = "vpc-0a1b2c3d4e5f60718"
  cidr_block = "10.0.1.0/24"
}

resource "aws_subnet" "public" {
  vpc_id                  = "vpc-0a1b2c3d4e5f60718"
  cidr_block              = "10.0.2.0/24"
  map_public_ip_on_launch = true # want fail "is true"
}

resource "aws_subnet" "ipv6" {
  vpc_id                          = "vpc-0a1b2c3d4e5f60718"
  ipv6_cidr_block                 = "2001:db8:0:1::/64"
  ipv6_native                     = true
  assign_ipv6_address_on_creation = true # want fail "is true"
}

resource "aws_subnet" "unknown" {
  vpc_id                  = "vpc-0a1b2c3d4e5f60718"
  cidr_block              = "10.0.3.0/24"
  map_public_ip_on_launch = terraform_data.later.id == "" # want unknown "is known after apply"
}

resource "aws_subnet" "each" {
  for_each                = { public = true, private = false }
  vpc_id                  = "vpc-0a1b2c3d4e5f60718"
  cidr_block              = each.value ? "10.0.4.0/24" : "10.0.5.0/24"
  map_public_ip_on_launch = each.value # want ["public"] fail "is true"
  # want ["private"] pass
}

resource "aws_default_subnet" "unset" { # want fail "is not set"
  availability_zone = "us-east-1a"
}

resource "aws_default_subnet" "private" {
  availability_zone       = "us-east-1b"
  map_public_ip_on_launch = false # want pass
}

resource "aws_default_subnet" "ipv6" {
  availability_zone               = "us-east-1c"
  map_public_ip_on_launch         = false
  assign_ipv6_address_on_creation = true # want fail "is true"
}
