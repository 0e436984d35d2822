# counted[1] is deleted, so that what named it names counted[0]; those in keyed change places.

resource "aws_subnet" "counted" {
  count                   = 1
  vpc_id                  = "vpc-0a1b2c3d4e5f60718"
  cidr_block              = "10.0.0.0/24"
  map_public_ip_on_launch = false
}

resource "aws_emr_cluster" "counted" {
  count         = 2 # want pass
  name          = "counted-${count.index}"
  release_label = "emr-7.2.0"
  service_role  = "emr"

  ec2_attributes {
    instance_profile = "emr"
    subnet_id        = aws_subnet.counted[0].id
  }
}

resource "aws_subnet" "keyed" {
  for_each                = { a = true, b = false }
  vpc_id                  = "vpc-0a1b2c3d4e5f60718"
  cidr_block              = "10.0.0.0/24"
  map_public_ip_on_launch = each.value
}

resource "aws_emr_cluster" "keyed" {
  for_each = toset(["a", "b"]) # want ["a"] fail "is true" introduced
  # want ["b"] pass resolved
  name          = "keyed-${each.key}"
  release_label = "emr-7.2.0"
  service_role  = "emr"

  ec2_attributes {
    instance_profile = "emr"
    subnet_id        = aws_subnet.keyed[each.key].id
  }
}

module "apart" {
  source = "./subnet"
}

resource "aws_emr_cluster" "apart" { # want pass
  name          = "apart"
  release_label = "emr-7.2.0"
  service_role  = "emr"

  ec2_attributes {
    instance_profile = "emr"
    subnet_id        = module.apart.id
  }
}
