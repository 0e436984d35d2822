variable "key" {
  type = string
}

module "inner" {
  source = "../topic"
  key    = var.key
}

resource "aws_sns_topic" "again" {
  name              = "again"
  kms_master_key_id = module.inner.key
}
