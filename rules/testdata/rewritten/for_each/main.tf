resource "terraform_data" "later" {
  for_each = toset(["only"])
}

resource "aws_vpc" "rejected" {
  for_each = toset(["only"])
  # want pass
  cidr_block = "10.0.0.0/16"
}

resource "aws_flow_log" "rejected" {
  for_each = toset(["only"])

  vpc_id       = aws_vpc.rejected["only"].id
  traffic_type = "REJECT"
}

resource "aws_vpc" "all" {
  for_each = toset(["only"])
  # want pass
  cidr_block = "10.1.0.0/16"
}

resource "aws_flow_log" "all" {
  for_each = toset(["only"])

  vpc_id       = aws_vpc.all["only"].id
  traffic_type = "ALL"
}

resource "aws_vpc" "accepted" {
  for_each = toset(["only"])
  # want fail "is \"ACCEPT\""
  cidr_block = "10.2.0.0/16"
}

resource "aws_flow_log" "accepted" {
  for_each = toset(["only"])

  vpc_id       = aws_vpc.accepted["only"].id
  traffic_type = "ACCEPT"
}

resource "aws_vpc" "silent" {
  for_each = toset(["only"])
  # want fail "has no `aws_flow_log`"
  cidr_block = "10.3.0.0/16"
}

resource "aws_subnet" "silent" {
  for_each = toset(["only"])

  vpc_id     = aws_vpc.silent["only"].id
  cidr_block = "10.3.0.0/24"
}

resource "aws_flow_log" "subnet" {
  for_each = toset(["only"])

  subnet_id    = aws_subnet.silent["only"].id
  traffic_type = "ALL"
}

resource "aws_vpc" "unset" {
  for_each = toset(["only"])
  # want unknown "has to name a type of traffic"
  cidr_block = "10.4.0.0/16"
}

resource "aws_flow_log" "unset" {
  for_each = toset(["only"])

  vpc_id = aws_vpc.unset["only"].id
}

resource "aws_vpc" "unknown" {
  for_each = toset(["only"])
  # want unknown "is not known"
  cidr_block = "10.5.0.0/16"
}

resource "aws_flow_log" "unknown" {
  for_each = toset(["only"])

  vpc_id       = aws_vpc.unknown["only"].id
  traffic_type = terraform_data.later["only"].id
}

resource "aws_vpc" "each" { # want ["a"] pass
  # want ["b"] fail "has no"
  for_each   = { a = "10.6.0.0/16", b = "10.7.0.0/16" }
  cidr_block = each.value
}

resource "aws_flow_log" "each" {
  for_each     = toset(["a"])
  vpc_id       = aws_vpc.each[each.key].id
  traffic_type = "ALL"
}

resource "aws_vpc" "counted" { # want [0] pass plan unknown
  # want [1] fail "has no" plan unknown
  count      = 2
  cidr_block = "10.${8 + count.index}.0.0/16"
}

resource "aws_flow_log" "counted" {
  count        = 1
  vpc_id       = aws_vpc.counted[count.index].id
  traffic_type = "ALL"
}

resource "aws_default_vpc" "default" {
  for_each = toset(["only"])
} # want fail "has no"
