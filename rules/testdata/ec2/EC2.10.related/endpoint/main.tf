variable "vpc" {
  type = string
}

resource "aws_vpc_endpoint" "this" {
  vpc_id            = var.vpc
  vpc_endpoint_type = "Interface"
  service_name      = "com.amazonaws.us-east-1.ec2"
}
