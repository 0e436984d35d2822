resource "aws_vpc" "main" { # want fail "has no"
  cidr_block = "10.0.0.0/16"
}

resource "aws_vpc" "ended" { # want pass
  cidr_block = "10.1.0.0/16"
}

resource "aws_vpc_endpoint" "ended" {
  vpc_id            = aws_vpc.ended.id
  vpc_endpoint_type = "Interface"
  service_name      = "com.amazonaws.us-east-1.ec2"
}
