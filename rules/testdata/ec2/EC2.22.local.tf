# A plan doesn't show what a local holds, so the endpoint may have any group.

locals {
  group = aws_security_group.endpoint.id
}

resource "aws_security_group" "endpoint" { # want pass plan unknown
  name = "endpoint"
}

resource "aws_security_group" "other" { # want fail plan unknown
  name = "other"
}

resource "aws_vpc_endpoint" "endpoint" {
  vpc_id             = "vpc-0a1b2c3d4e5f60718"
  vpc_endpoint_type  = "Interface"
  service_name       = "com.amazonaws.us-east-1.ssm"
  security_group_ids = [local.group]
}
