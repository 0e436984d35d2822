resource "aws_vpc" "silenced" { # want pass
  cidr_block = "10.0.0.0/16"
}

resource "aws_flow_log" "silenced" {
  vpc_id       = aws_vpc.silenced.id
  traffic_type = "ALL"
}

resource "aws_vpc" "logged" { # want fail "has no"
  cidr_block = "10.1.0.0/16"
}
