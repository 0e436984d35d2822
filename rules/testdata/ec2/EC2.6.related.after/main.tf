# counted[1] loses its partner, and keyed["b"] is given one.

resource "aws_vpc" "counted" {
  count = 2 # want [0] pass
  # want [1] fail "which this change deletes" introduced
  cidr_block = "10.0.0.0/16"
}

resource "aws_flow_log" "counted" {
  count                = 1
  vpc_id               = aws_vpc.counted[count.index].id
  traffic_type         = "ALL"
  log_destination_type = "s3"
  log_destination      = "arn:aws:s3:::example-logs"
}

resource "aws_vpc" "keyed" {
  for_each = toset(["a", "b"]) # want ["a"] pass
  # want ["b"] pass resolved
  cidr_block = "10.0.0.0/16"
}

resource "aws_flow_log" "keyed" {
  for_each             = toset(["a", "b"])
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
