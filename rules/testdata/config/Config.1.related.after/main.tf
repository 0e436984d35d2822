# counted[1] loses its partner, and keyed["b"] is given one.

resource "aws_config_configuration_recorder" "counted" {
  count = 2 # want [0] pass
  # want [1] fail "which this change deletes" introduced
  name     = "counted-${count.index}"
  role_arn = "arn:aws:iam::123456789012:role/aws-service-role/config.amazonaws.com/AWSServiceRoleForConfig"
}

resource "aws_config_configuration_recorder_status" "counted" {
  count      = 1
  name       = aws_config_configuration_recorder.counted[count.index].id
  is_enabled = true
}

resource "aws_config_configuration_recorder" "keyed" {
  for_each = toset(["a", "b"]) # want ["a"] pass
  # want ["b"] pass resolved
  name     = "keyed-${each.key}"
  role_arn = "arn:aws:iam::123456789012:role/aws-service-role/config.amazonaws.com/AWSServiceRoleForConfig"
}

resource "aws_config_configuration_recorder_status" "keyed" {
  for_each   = toset(["a", "b"])
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
