variable "vpc" {
  type = string
}

resource "aws_flow_log" "this" {
  vpc_id               = var.vpc
  traffic_type         = "ALL"
  log_destination_type = "s3"
  log_destination      = "arn:aws:s3:::example-logs"
}
