# The flow log stands outside of the module that makes the VPC.

module "logged" {
  source = "./network"
}

module "silent" {
  source = "./network"
}

resource "aws_flow_log" "logged" {
  vpc_id       = module.logged.vpc_id
  traffic_type = "ALL"
}

resource "aws_default_vpc" "default" {} # want pass

resource "aws_flow_log" "default" {
  vpc_id       = aws_default_vpc.default.id
  traffic_type = "REJECT"
}
