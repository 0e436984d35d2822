resource "aws_subnet" "private" {
  count                   = 2
  vpc_id                  = "vpc-0a1b2c3d4e5f60718"
  cidr_block              = "10.0.${count.index}.0/24"
  map_public_ip_on_launch = count.index == 0
}

resource "aws_subnet" "public" {
  vpc_id                  = "vpc-0a1b2c3d4e5f60718"
  cidr_block              = "10.0.2.0/24"
  map_public_ip_on_launch = true
}

resource "aws_emr_cluster" "kept" { # want fail "is true" introduced
  name          = "kept"
  release_label = "emr-7.2.0"
  service_role  = "emr"

  ec2_attributes {
    instance_profile = "emr"
    subnet_id        = aws_subnet.private[0].id
  }
}

resource "aws_emr_cluster" "public" { # want fail "is true"
  name          = "public"
  release_label = "emr-7.2.0"
  service_role  = "emr"

  ec2_attributes {
    instance_profile = "emr"
    subnet_ids       = [aws_subnet.private[0].id, aws_subnet.public.id]
  }
}

resource "aws_emr_cluster" "mixed" { # want unknown "names subnets of both kinds"
  name          = "mixed"
  release_label = "emr-7.2.0"
  service_role  = "emr"

  ec2_attributes {
    instance_profile = "emr"
    subnet_ids       = [aws_subnet.private[1].id, aws_subnet.public.id]
  }
}
