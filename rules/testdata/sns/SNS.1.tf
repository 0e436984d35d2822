resource "aws_kms_key" "topics" {}

resource "aws_sns_topic" "customer_managed" {
  kms_master_key_id = aws_kms_key.topics.arn # want pass
}

resource "aws_sns_topic" "aws_managed" {
  kms_master_key_id = "alias/aws/sns" # want pass
}

resource "aws_sns_topic" "unset" { # want fail "is not set"
  name = "unset"
}

resource "aws_sns_topic" "empty" {
  kms_master_key_id = "" # want fail "is \"\""
}

resource "aws_sns_topic" "unknown" {
  kms_master_key_id = terraform_data.later.output # want unknown "known after apply"
}

resource "terraform_data" "later" {
  input = "alias/aws/sns"
}
