# The endpoint of a VPC that exists may be kept in another root module.

resource "aws_vpc" "main" { # want unknown "endpoints are often kept in a root module of their own"
  cidr_block = "10.0.0.0/16"
  tags       = { Name = "main" }
}

resource "aws_vpc" "ended" { # want fail "which this change deletes" introduced
  cidr_block = "10.1.0.0/16"
}
