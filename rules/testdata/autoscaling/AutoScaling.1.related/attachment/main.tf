variable "group" {
  type = string
}

resource "aws_autoscaling_attachment" "this" {
  autoscaling_group_name = var.group
  lb_target_group_arn    = "arn:aws:elasticloadbalancing:us-east-1:123456789012:targetgroup/web/0a1b2c3d4e5f6071"
}
