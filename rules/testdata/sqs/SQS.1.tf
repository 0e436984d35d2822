resource "aws_kms_key" "queues" {}

resource "aws_sqs_queue" "customer_managed" {
  kms_master_key_id = aws_kms_key.queues.id # want pass
}

resource "aws_sqs_queue" "sqs_managed" {
  sqs_managed_sse_enabled = true # want pass
}

resource "aws_sqs_queue" "off" {
  sqs_managed_sse_enabled = false # want fail "is false"
}

# SQS encrypts a new queue by default.
resource "aws_sqs_queue" "unset" { # want pass "the default is true"
  name = "unset"
}

resource "aws_sqs_queue" "unknown" {
  sqs_managed_sse_enabled = terraform_data.later.output # want unknown "known after apply"
}

resource "terraform_data" "later" {
  input = false
}
