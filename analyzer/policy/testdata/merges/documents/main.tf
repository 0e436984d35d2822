data "aws_iam_policy_document" "base" {
  statement {
    sid       = "Read"
    actions   = ["s3:GetObject", "s3:ListBucket"]
    resources = ["arn:aws:s3:::logs", "arn:aws:s3:::logs/&{aws:username}/*"]
  }

  statement {
    sid           = "Keep"
    effect        = "Deny"
    not_actions   = ["s3:Get*"]
    not_resources = ["arn:aws:s3:::logs/public/*"]
  }

  statement {
    actions   = ["ec2:Describe*"]
    resources = ["*"]
  }
}

data "aws_iam_policy_document" "other" {
  version = "2008-10-17"

  statement {
    sid       = "Write"
    actions   = ["s3:PutObject"]
    resources = ["*"]
  }

  statement {
    actions   = ["kms:Decrypt"]
    resources = ["arn:aws:kms:*:*:key/*"]
  }
}

data "aws_iam_policy_document" "sources" {
  source_policy_documents = [
    data.aws_iam_policy_document.base.json,
    data.aws_iam_policy_document.other.json,
  ]

  statement {
    sid       = "Read"
    actions   = ["s3:*"]
    resources = ["*"]
  }
}

data "aws_iam_policy_document" "overrides" {
  statement {
    sid       = "Write"
    actions   = ["*"]
    resources = ["*"]
  }

  statement {
    actions   = ["sqs:SendMessage"]
    resources = ["*"]
  }

  override_policy_documents = [
    data.aws_iam_policy_document.other.json,
  ]
}

data "aws_iam_policy_document" "both" {
  source_policy_documents   = [data.aws_iam_policy_document.sources.json]
  override_policy_documents = [data.aws_iam_policy_document.other.json]
}

data "aws_iam_policy_document" "principals" {
  statement {
    actions   = ["sns:Publish"]
    resources = ["*"]

    principals {
      type        = "AWS"
      identifiers = ["*"]
    }

    condition {
      test     = "StringLike"
      variable = "aws:SourceVpc"
      values   = ["vpc-1"]
    }

    condition {
      test     = "StringLike"
      variable = "aws:SourceVpc"
      values   = ["vpc-*"]
    }
  }

  statement {
    effect    = "Deny"
    actions   = ["sns:*"]
    resources = ["*"]

    principals {
      type        = "*"
      identifiers = ["*"]
    }

    condition {
      test     = "Bool"
      variable = "aws:SecureTransport"
      values   = ["false"]
    }
  }

  statement {
    actions   = ["sns:Subscribe"]
    resources = ["*"]

    principals {
      type        = "AWS"
      identifiers = ["111122223333", "arn:aws:iam::444455556666:root"]
    }

    principals {
      type        = "Service"
      identifiers = ["events.amazonaws.com"]
    }

    condition {
      test     = "StringEquals"
      variable = "aws:SourceAccount"
      values   = ["111122223333"]
    }
  }

  statement {
    effect    = "Deny"
    actions   = ["sns:Subscribe"]
    resources = ["*"]

    not_principals {
      type        = "AWS"
      identifiers = ["arn:aws:iam::111122223333:user/u"]
    }
  }
}

data "aws_iam_policy_document" "old" {
  version = "2008-10-17"

  statement {
    actions   = ["s3:GetObject"]
    resources = ["arn:aws:s3:::logs/$${aws:username}"]
  }
}
