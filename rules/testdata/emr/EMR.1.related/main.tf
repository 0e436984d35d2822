# Clusters and their subnets, under count, under for_each and in a module.

resource "aws_subnet" "counted" {
  count                   = 2
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
    subnet_id        = aws_subnet.counted[count.index].id
  }
}

resource "aws_subnet" "keyed" {
  for_each                = { a = false, b = true }
  vpc_id                  = "vpc-0a1b2c3d4e5f60718"
  cidr_block              = "10.0.0.0/24"
  map_public_ip_on_launch = each.value
}

resource "aws_emr_cluster" "keyed" {
  for_each = toset(["a", "b"]) # want ["a"] pass
  # want ["b"] fail "is true"
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
