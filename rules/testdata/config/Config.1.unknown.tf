resource "aws_config_configuration_recorder" "unknown_role" {
  name     = "unknown-role"
  role_arn = terraform_data.later.output # want unknown "known after apply"
}

resource "aws_config_configuration_recorder_status" "unknown_role" {
  name       = aws_config_configuration_recorder.unknown_role.name
  is_enabled = true
}

resource "aws_config_configuration_recorder" "unknown_status" { # want unknown
  name     = "unknown-status"
  role_arn = "arn:aws:iam::123456789012:role/aws-service-role/config.amazonaws.com/AWSServiceRoleForConfig"
}

resource "aws_config_configuration_recorder_status" "unknown_status" {
  name       = aws_config_configuration_recorder.unknown_status.name
  is_enabled = terraform_data.later.output
}

resource "aws_config_configuration_recorder" "unknown_types" {
  name     = "unknown-types"
  role_arn = "arn:aws:iam::123456789012:role/aws-service-role/config.amazonaws.com/AWSServiceRoleForConfig"
  recording_group {
    all_supported = terraform_data.later.output # want unknown
  }
}

resource "aws_config_configuration_recorder_status" "unknown_types" {
  name       = aws_config_configuration_recorder.unknown_types.name
  is_enabled = true
}

resource "terraform_data" "later" {
  input = "x"
}
