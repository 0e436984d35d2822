resource "terraform_data" "later" {}

resource "aws_subnet" "private" {
  vpc_id     = "vpc-0a1b2c3d4e5f60718"
  cidr_block = "10.0.0.0/24"
}

resource "aws_subnet" "public" {
  vpc_id                  = "vpc-0a1b2c3d4e5f60718"
  cidr_block              = "10.0.1.0/24"
  map_public_ip_on_launch = true
}

resource "aws_subnet" "unknown" {
  vpc_id                  = "vpc-0a1b2c3d4e5f60718"
  cidr_block              = "10.0.2.0/24"
  map_public_ip_on_launch = terraform_data.later.id == ""
}

resource "aws_default_subnet" "default" {
  availability_zone       = "us-east-1a"
  map_public_ip_on_launch = true
}

data "aws_subnet" "read" {
  id = "subnet-0a1b2c3d4e5f60718"
}

resource "aws_emr_cluster" "private" { # want pass
  name          = "private"
  release_label = "emr-7.2.0"
  service_role  = "emr"

  ec2_attributes {
    instance_profile = "emr"
    subnet_id        = aws_subnet.private.id
  }
}

resource "aws_emr_cluster" "public" { # want fail "is true"
  name          = "public"
  release_label = "emr-7.2.0"
  service_role  = "emr"

  ec2_attributes {
    instance_profile = "emr"
    subnet_id        = aws_subnet.public.id
  }
}

resource "aws_emr_cluster" "default" { # want fail "is true"
  name          = "default"
  release_label = "emr-7.2.0"
  service_role  = "emr"

  ec2_attributes {
    instance_profile = "emr"
    subnet_id        = aws_default_subnet.default.id
  }
}

resource "aws_emr_cluster" "unknown" { # want unknown "is known after apply"
  name          = "unknown"
  release_label = "emr-7.2.0"
  service_role  = "emr"

  ec2_attributes {
    instance_profile = "emr"
    subnet_id        = aws_subnet.unknown.id
  }
}

resource "aws_emr_cluster" "read" { # want pass hcl unknown
  name          = "read"
  release_label = "emr-7.2.0"
  service_role  = "emr"

  ec2_attributes {
    instance_profile = "emr"
    subnet_id        = data.aws_subnet.read.id
  }
}

resource "aws_emr_cluster" "elsewhere" {
  name          = "elsewhere"
  release_label = "emr-7.2.0"
  service_role  = "emr"

  ec2_attributes {
    instance_profile = "emr"
    subnet_id        = "subnet-0b1b2c3d4e5f60718" # want unknown "subnet-0b1b2c3d4e5f60718 is not in the input"
  }
}

resource "aws_emr_cluster" "unset" { # want fail "a default subnet assigns public addresses"
  name          = "unset"
  release_label = "emr-7.2.0"
  service_role  = "emr"
}

resource "aws_emr_cluster" "each" { # want pass
  for_each      = { a = aws_subnet.private.id }
  name          = each.key
  release_label = "emr-7.2.0"
  service_role  = "emr"

  ec2_attributes {
    instance_profile = "emr"
    subnet_id        = each.value
  }
}
