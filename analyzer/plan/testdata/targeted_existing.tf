resource "aws_vpc" "a" {
  cidr_block = "10.0.0.0/16"
}

resource "aws_flow_log" "a" {
  vpc_id          = aws_vpc.a.id
  traffic_type    = "ALL"
  log_destination = "arn:aws:s3:::logs"
}

data "aws_caller_identity" "me" {}
