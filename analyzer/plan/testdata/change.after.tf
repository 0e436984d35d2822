resource "aws_vpc" "kept" {
  cidr_block = "10.0.0.0/16"
}

resource "aws_sqs_queue" "updated" {
  name                      = "updated"
  message_retention_seconds = 120
}

resource "aws_sqs_queue" "replaced" {
  name = "replaced-renamed"
}

resource "aws_sqs_queue" "replaced_first" {
  name = "replaced-first-renamed"

  lifecycle {
    create_before_destroy = true
  }
}

resource "aws_sns_topic" "moved_here" {
  name = "moved"
}

moved {
  from = aws_sns_topic.moved
  to   = aws_sns_topic.moved_here
}

resource "aws_sns_topic" "moved_into_count" {
  count = 1
  name  = "moved-into-count"
}

removed {
  from = aws_sns_topic.forgotten

  lifecycle {
    destroy = false
  }
}

resource "aws_redshift_cluster" "kept" {
  cluster_identifier  = "kept"
  node_type           = "ra3.large"
  skip_final_snapshot = true
}

import {
  to = aws_sqs_queue.imported
  id = "https://sqs.us-east-1.amazonaws.com/123456789012/imported"
}

resource "aws_sqs_queue" "imported" {
  name = "imported"
}

resource "aws_sqs_queue" "created" {
  name              = "created"
  kms_master_key_id = aws_sqs_queue.replaced.id
}

# Data: read during the plan, deferred because of an argument, deferred because
# of a dependency alone, and part of a check.

data "aws_caller_identity" "me" {}

data "aws_iam_policy_document" "argument" {
  statement {
    actions   = ["sqs:SendMessage"]
    resources = [aws_sqs_queue.created.arn]
  }
}

data "aws_iam_policy_document" "dependency" {
  depends_on = [aws_sqs_queue.created]
  statement {
    actions   = ["sqs:SendMessage"]
    resources = ["*"]
  }
}

data "aws_iam_policy_document" "read" {
  statement {
    actions   = ["sqs:SendMessage"]
    resources = ["*"]
  }
}

check "health" {
  data "aws_caller_identity" "checked" {}

  assert {
    condition     = data.aws_caller_identity.checked.account_id != aws_sqs_queue.created.arn
    error_message = "unhealthy"
  }
}
