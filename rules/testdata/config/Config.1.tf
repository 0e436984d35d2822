resource "aws_iam_service_linked_role" "config" {
  aws_service_name = "config.amazonaws.com"
}

resource "aws_iam_role" "own" {
  assume_role_policy = "{}"
}

resource "aws_config_configuration_recorder" "all" { # want pass
  name     = "all"
  role_arn = "arn:aws:iam::123456789012:role/aws-service-role/config.amazonaws.com/AWSServiceRoleForConfig"
}

resource "aws_config_configuration_recorder_status" "all" {
  name       = aws_config_configuration_recorder.all.name
  is_enabled = true
}

resource "aws_config_configuration_recorder" "created_role" { # want pass
  name     = "created-role"
  role_arn = aws_iam_service_linked_role.config.arn
}

resource "aws_config_configuration_recorder_status" "created_role" {
  name       = aws_config_configuration_recorder.created_role.name
  is_enabled = true
}

resource "aws_config_configuration_recorder" "own_role" {
  name     = "own-role"
  role_arn = aws_iam_role.own.arn # want fail "no service-linked role"
}

resource "aws_config_configuration_recorder_status" "own_role" {
  name       = aws_config_configuration_recorder.own_role.name
  is_enabled = true
}

resource "aws_config_configuration_recorder" "named_role" {
  name     = "named-role"
  role_arn = "arn:aws:iam::123456789012:role/config" # want fail "role/config"
}

resource "aws_config_configuration_recorder_status" "named_role" {
  name       = aws_config_configuration_recorder.named_role.name
  is_enabled = true
}

resource "aws_config_configuration_recorder" "off" { # want fail "is false"
  name     = "off"
  role_arn = "arn:aws:iam::123456789012:role/aws-service-role/config.amazonaws.com/AWSServiceRoleForConfig"
}

resource "aws_config_configuration_recorder_status" "off" {
  name       = aws_config_configuration_recorder.off.name
  is_enabled = false
}

resource "aws_config_configuration_recorder" "no_status" { # want fail "has no `aws_config_configuration_recorder_status`"
  name     = "no-status"
  role_arn = "arn:aws:iam::123456789012:role/aws-service-role/config.amazonaws.com/AWSServiceRoleForConfig"
}


resource "aws_config_configuration_recorder" "all_written" {
  name     = "all-written"
  role_arn = "arn:aws:iam::123456789012:role/aws-service-role/config.amazonaws.com/AWSServiceRoleForConfig"
  recording_group {
    all_supported = true # want pass
  }
}

resource "aws_config_configuration_recorder_status" "all_written" {
  name       = aws_config_configuration_recorder.all_written.name
  is_enabled = true
}

resource "aws_config_configuration_recorder" "some" {
  name     = "some"
  role_arn = "arn:aws:iam::123456789012:role/aws-service-role/config.amazonaws.com/AWSServiceRoleForConfig"
  recording_group {
    all_supported  = false # want unknown "resource types"
    resource_types = ["AWS::EC2::Instance"]
  }
}

resource "aws_config_configuration_recorder_status" "some" {
  name       = aws_config_configuration_recorder.some.name
  is_enabled = true
}

data "aws_caller_identity" "current" {}

resource "aws_config_configuration_recorder" "own_account" { # want pass
  name     = "own-account"
  role_arn = "arn:aws:iam::${data.aws_caller_identity.current.account_id}:role/aws-service-role/config.amazonaws.com/AWSServiceRoleForConfig"
}

resource "aws_config_configuration_recorder_status" "own_account" {
  name       = aws_config_configuration_recorder.own_account.name
  is_enabled = true
}

resource "aws_config_configuration_recorder" "other_role" {
  name     = "other-role"
  role_arn = "arn:aws:iam::${data.aws_caller_identity.current.account_id}:role/config" # want fail
}

resource "aws_config_configuration_recorder_status" "other_role" {
  name       = aws_config_configuration_recorder.other_role.name
  is_enabled = true
}
