variable "key" {
  type    = string
  default = null
}

resource "aws_sns_topic" "this" {
  name              = "topic"
  kms_master_key_id = var.key
}

output "key" {
  value = var.key
}
