variable "recorder" {
  type = string
}

resource "aws_config_configuration_recorder_status" "this" {
  name       = var.recorder
  is_enabled = true
}
