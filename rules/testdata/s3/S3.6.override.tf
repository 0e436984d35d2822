# replace leaves a text alone that doesn't hold what it looks for, whatever it would put
# there. Terraform waits for that all the same, so that a plan doesn't know the text.

resource "aws_sns_topic" "replaced" {
  name = "replaced"
}

locals {
  replaced = replace("{}", "$${arn}", aws_sns_topic.replaced.arn)
}

resource "aws_s3_bucket" "replaced" { # want pass plan unknown
  bucket = "replaced-4711"
}

data "aws_iam_policy_document" "replaced" {
  override_policy_documents = [local.replaced]
  statement {
    actions   = ["s3:GetObject"]
    resources = ["${aws_s3_bucket.replaced.arn}/*"]
    principals {
      type        = "AWS"
      identifiers = ["arn:aws:iam::123456789012:root"]
    }
  }
}

resource "aws_s3_bucket_policy" "replaced" {
  bucket = aws_s3_bucket.replaced.id
  policy = data.aws_iam_policy_document.replaced.json
}
