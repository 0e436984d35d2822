variable "name" {
  type = string
}

variable "dynamic" {
  type    = string
  default = null
}

locals {
  key = var.dynamic
}

resource "aws_s3_bucket" "this" {
  bucket = var.name

  dynamic "server_side_encryption_configuration" {
    for_each = local.key == null || local.key == "none" ? [] : [local.key]
    content {
      rule {
        apply_server_side_encryption_by_default {
          sse_algorithm     = "aws:kms"
          kms_master_key_id = server_side_encryption_configuration.value
        }
      }
    }
  }
}

resource "aws_s3_bucket_public_access_block" "this" {
  bucket              = aws_s3_bucket.this.id
  block_public_policy = true
}

data "aws_iam_policy_document" "this" {
  statement {
    actions   = ["s3:GetObject"]
    resources = ["${aws_s3_bucket.this.arn}/*"]
  }
}

resource "aws_s3_bucket_policy" "this" {
  bucket = aws_s3_bucket_public_access_block.this.bucket
  policy = data.aws_iam_policy_document.this.json
}

output "id" {
  value = aws_s3_bucket_policy.this.id
}
