resource "aws_vpc" "silenced" { # want fail "which this change deletes" introduced
  cidr_block = "10.0.0.0/16"
}

resource "aws_vpc" "logged" { # want pass resolved
  cidr_block = "10.1.0.0/16"
}

resource "aws_flow_log" "logged" {
  vpc_id       = aws_vpc.logged.id
  traffic_type = "REJECT"
}
