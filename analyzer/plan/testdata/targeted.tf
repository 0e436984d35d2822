# plan: -target=aws_subnet.a

resource "aws_vpc" "a" {
  cidr_block = "10.0.0.0/16"
}

resource "aws_subnet" "a" {
  vpc_id     = aws_vpc.a.id
  cidr_block = "10.0.1.0/24"
}

resource "aws_flow_log" "a" {
  vpc_id          = aws_vpc.a.id
  traffic_type    = "ALL"
  log_destination = "arn:aws:s3:::logs"
}

resource "aws_network_acl" "a" {
  count  = 2
  vpc_id = aws_vpc.a.id
}
