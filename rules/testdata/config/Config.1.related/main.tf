# Recorders and whether they record, under count, under for_each and in a module.

resource "aws_config_configuration_recorder" "counted" {
  count    = 2 # want pass
  name     = "counted-${count.index}"
  role_arn = "arn:aws:iam::123456789012:role/aws-service-role/config.amazonaws.com/AWSServiceRoleForConfig"
}

resource "aws_config_configuration_recorder_status" "counted" {
  count      = 2
  name       = aws_config_configuration_recorder.counted[count.index].id
  is_enabled = true
}

resource "aws_config_configuration_recorder" "keyed" {
  for_each = toset(["a", "b"]) # want ["a"] pass
  # want ["b"] fail "has no"
  name     = "keyed-${each.key}"
  role_arn = "arn:aws:iam::123456789012:role/aws-service-role/config.amazonaws.com/AWSServiceRoleForConfig"
}

resource "aws_config_configuration_recorder_status" "keyed" {
  for_each   = toset(["a"])
  name       = aws_config_configuration_recorder.keyed[each.key].id
  is_enabled = true
}

resource "aws_config_configuration_recorder" "apart" { # want pass
  name     = "apart"
  role_arn = "arn:aws:iam::123456789012:role/aws-service-role/config.amazonaws.com/AWSServiceRoleForConfig"
}

module "apart" {
  source   = "./status"
  recorder = aws_config_configuration_recorder.apart.id
}
