data "aws_iam_policy_document" "rewritten_1" {
  version = "2012-10-17"
  statement {
    effect = "Allow"
    principals {
      type        = "*"
      identifiers = ["*"]
    }
    actions   = ["s3:GetObject"]
    resources = ["arn:aws:s3:::example-public", "arn:aws:s3:::example-public/*"]
  }
}

data "aws_iam_policy_document" "rewritten_2" {
  version = "2012-10-17"
  statement {
    effect = "Allow"
    principals {
      type        = "AWS"
      identifiers = ["*"]
    }
    actions   = ["*"]
    resources = ["arn:aws:s3:::example-wildcard", "arn:aws:s3:::example-wildcard/*"]
  }
}

data "aws_iam_policy_document" "rewritten_3" {
  version = "2012-10-17"
  statement {
    effect = "Allow"
    principals {
      type        = "*"
      identifiers = ["*"]
    }
    actions   = ["s3:GetObject"]
    resources = ["arn:aws:s3:::example-over-tls", "arn:aws:s3:::example-over-tls/*"]
  }
  statement {
    effect = "Deny"
    principals {
      type        = "*"
      identifiers = ["*"]
    }
    actions   = ["s3:*"]
    resources = ["arn:aws:s3:::example-over-tls", "arn:aws:s3:::example-over-tls/*"]
    condition {
      test     = "Bool"
      variable = "aws:SecureTransport"
      values   = ["false"]
    }
  }
}

data "aws_iam_policy_document" "rewritten_4" {
  version = "2012-10-17"
  statement {
    effect = "Allow"
    principals {
      type        = "*"
      identifiers = ["*"]
    }
    actions   = ["s3:PutObject"]
    resources = ["arn:aws:s3:::example-other-action", "arn:aws:s3:::example-other-action/*"]
  }
}

data "aws_iam_policy_document" "rewritten_5" {
  version = "2012-10-17"
  statement {
    effect = "Allow"
    principals {
      type        = "*"
      identifiers = ["*"]
    }
    actions   = ["s3:GetObject"]
    resources = ["arn:aws:s3:::example-organization", "arn:aws:s3:::example-organization/*"]
    condition {
      test     = "StringEquals"
      variable = "aws:PrincipalOrgID"
      values   = ["o-a1b2c3d4e5"]
    }
  }
}

data "aws_iam_policy_document" "rewritten_6" {
  version = "2012-10-17"
  statement {
    effect = "Allow"
    principals {
      type        = "AWS"
      identifiers = ["111122223333"]
    }
    actions   = ["s3:*"]
    resources = ["arn:aws:s3:::example-one-account", "arn:aws:s3:::example-one-account/*"]
  }
}

data "aws_iam_policy_document" "rewritten_7" {
  version = "2012-10-17"
  statement {
    effect = "Allow"
    principals {
      type        = "*"
      identifiers = ["*"]
    }
    actions   = ["s3:GetObject"]
    resources = ["arn:aws:s3:::example-denied", "arn:aws:s3:::example-denied/*"]
  }
  statement {
    effect = "Deny"
    principals {
      type        = "*"
      identifiers = ["*"]
    }
    actions   = ["s3:*"]
    resources = ["arn:aws:s3:::example-denied", "arn:aws:s3:::example-denied/*"]
    condition {
      test     = "NotIpAddress"
      variable = "aws:SourceIp"
      values   = ["192.0.2.0/24"]
    }
  }
}

data "aws_iam_policy_document" "rewritten_8" {
  version = "2012-10-17"
  statement {
    effect = "Allow"
    principals {
      type        = "*"
      identifiers = ["*"]
    }
    actions   = ["s3:GetObject"]
    resources = ["arn:aws:s3:::example-restricted", "arn:aws:s3:::example-restricted/*"]
  }
}

data "aws_iam_policy_document" "rewritten_9" {
  version = "2012-10-17"
  statement {
    effect = "Allow"
    principals {
      type        = "*"
      identifiers = ["*"]
    }
    actions   = ["s3:GetObject"]
    resources = ["arn:aws:s3:::example-only-refused", "arn:aws:s3:::example-only-refused/*"]
  }
}

