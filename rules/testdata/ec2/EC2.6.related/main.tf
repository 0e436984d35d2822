# VPCs and their flow logs, under count, under for_each and in a module.

resource "aws_vpc" "counted" {
  count      = 2 # want pass
  cidr_block = "10.0.0.0/16"
}

resource "aws_flow_log" "counted" {
  count                = 2
  vpc_id               = aws_vpc.counted[count.index].id
  traffic_type         = "ALL"
  log_destination_type = "s3"
  log_destination      = "arn:aws:s3:::example-logs"
}

resource "aws_vpc" "keyed" {
  for_each = toset(["a", "b"]) # want ["a"] pass
  # want ["b"] fail "has no"
  cidr_block = "10.0.0.0/16"
}

resource "aws_flow_log" "keyed" {
  for_each             = toset(["a"])
  vpc_id               = aws_vpc.keyed[each.key].id
  traffic_type         = "ALL"
  log_destination_type = "s3"
  log_destination      = "arn:aws:s3:::example-logs"
}

resource "aws_vpc" "apart" { # want pass
  cidr_block = "10.0.0.0/16"
}

module "apart" {
  source = "./log"
  vpc    = aws_vpc.apart.id
}
