# plan fails

resource "aws_vpc" "a" {
  cidr_block = "10.0.0.0/16"
}

resource "aws_subnet" "a" {
  vpc_id     = aws_vpc.a.id
  cidr_block = "10.0.1.0/24"

  lifecycle {
    precondition {
      condition     = aws_vpc.a.cidr_block == "10.1.0.0/16"
      error_message = "wrong"
    }
  }
}

resource "aws_flow_log" "a" {
  vpc_id          = aws_vpc.a.id
  traffic_type    = "ALL"
  log_destination = aws_subnet.a.id
}
