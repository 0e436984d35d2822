# counted[1] loses its partner, and keyed["b"] is given one.

resource "aws_autoscaling_group" "counted" {
  count = 2 # want [0] fail "is \"EC2\""
  # want [1] pass resolved
  name              = "counted-${count.index}"
  max_size          = 2
  min_size          = 1
  health_check_type = "EC2"
}

resource "aws_autoscaling_attachment" "counted" {
  count                  = 1
  autoscaling_group_name = aws_autoscaling_group.counted[count.index].id
  lb_target_group_arn    = "arn:aws:elasticloadbalancing:us-east-1:123456789012:targetgroup/web/0a1b2c3d4e5f6071"
}

resource "aws_autoscaling_group" "keyed" {
  for_each = toset(["a", "b"]) # want ["a"] fail "is \"EC2\""
  # want ["b"] fail introduced
  name              = "keyed-${each.key}"
  max_size          = 2
  min_size          = 1
  health_check_type = "EC2"
}

resource "aws_autoscaling_attachment" "keyed" {
  for_each               = toset(["a", "b"])
  autoscaling_group_name = aws_autoscaling_group.keyed[each.key].id
  lb_target_group_arn    = "arn:aws:elasticloadbalancing:us-east-1:123456789012:targetgroup/web/0a1b2c3d4e5f6071"
}

resource "aws_autoscaling_group" "apart" { # want fail "is \"EC2\""
  name              = "apart"
  max_size          = 2
  min_size          = 1
  health_check_type = "EC2"
}

module "apart" {
  source = "./attachment"
  group  = aws_autoscaling_group.apart.id
}
