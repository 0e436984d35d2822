# Zones that a data source lists. It is read only while this is applied.

resource "terraform_data" "later" {}

data "aws_availability_zones" "all" {
  depends_on = [terraform_data.later]
}

locals {
  zones = slice(data.aws_availability_zones.all.names, 0, 2)
}

resource "aws_subnet" "indexed" {
  count             = 2
  vpc_id            = "vpc-0a1b2c3d4e5f60718"
  cidr_block        = "10.0.${count.index}.0/24"
  availability_zone = data.aws_availability_zones.all.names[count.index]
}

resource "aws_autoscaling_group" "indexed" {
  name                = "indexed"
  max_size            = 2
  min_size            = 1
  vpc_zone_identifier = aws_subnet.indexed[*].id # want pass "covers data.aws_availability_zones.all.names[0], data.aws_availability_zones.all.names[1]" plan unknown
}

resource "aws_subnet" "sliced" {
  count             = 3
  vpc_id            = "vpc-0a1b2c3d4e5f60718"
  cidr_block        = "10.0.${count.index + 2}.0/24"
  availability_zone = element(local.zones, count.index)
}

resource "aws_autoscaling_group" "sliced" {
  name                = "sliced"
  max_size            = 2
  min_size            = 1
  vpc_zone_identifier = [for s in aws_subnet.sliced : s.id] # want pass "covers data.aws" plan unknown
}

resource "aws_autoscaling_group" "same_element" {
  name                = "same_element"
  max_size            = 2
  min_size            = 1
  vpc_zone_identifier = [aws_subnet.sliced[0].id, aws_subnet.sliced[2].id, aws_subnet.indexed[0].id] # want fail "at most 1, not 2" plan unknown
}

resource "aws_autoscaling_group" "named" {
  name               = "named"
  max_size           = 2
  min_size           = 1
  availability_zones = local.zones # want pass "covers data.aws" plan unknown
}

# One list or the other may have the zone of the other's element.
resource "aws_autoscaling_group" "two_lists" {
  name               = "two_lists"
  max_size           = 2
  min_size           = 1
  availability_zones = [data.aws_availability_zones.all.names[0], reverse(data.aws_availability_zones.all.names)[1]] # want unknown "may cover more"
}

# With a single zone there is only one element to take.
resource "aws_autoscaling_group" "around" {
  name               = "around"
  max_size           = 2
  min_size           = 1
  availability_zones = [element(data.aws_availability_zones.all.names, 0), element(data.aws_availability_zones.all.names, 1)] # want unknown "may cover more"
}
