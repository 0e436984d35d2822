# Documents that a plan can't show as text, each in a policy of its own. Every
# name says what the test expects to read.

resource "aws_kms_key" "k" {}

resource "aws_s3_bucket" "b" {
  bucket_prefix = "logs-"
}

resource "random_id" "unknown" {
  byte_length = 4
}

# Waits for an ARN; the rest is written here.
data "aws_iam_policy_document" "one_key" {
  statement {
    sid       = "Decrypt"
    actions   = ["kms:Decrypt"]
    resources = [aws_kms_key.k.arn]
  }
}

resource "aws_iam_policy" "one_key" {
  policy = data.aws_iam_policy_document.one_key.json
}

# A star stands beside what is not known.
data "aws_iam_policy_document" "every_key" {
  statement {
    actions   = ["kms:*"]
    resources = ["*", aws_kms_key.k.arn]
  }
}

resource "aws_iam_policy" "every_key" {
  policy = data.aws_iam_policy_document.every_key.json
}

# Known from beginning to end, and read all the same during the apply.
data "aws_iam_policy_document" "waiting" {
  depends_on = [aws_kms_key.k]

  statement {
    effect    = "Deny"
    actions   = ["s3:*"]
    resources = ["arn:aws:s3:::x", "arn:aws:s3:::x/*"]

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
}

resource "aws_s3_bucket_policy" "waiting" {
  bucket = aws_s3_bucket.b.id
  policy = data.aws_iam_policy_document.waiting.json
}

# Read during the plan.
data "aws_iam_policy_document" "read" {
  statement {
    sid       = "Base"
    actions   = ["ec2:*"]
    resources = ["*"]
  }
}

resource "aws_iam_policy" "read" {
  policy = data.aws_iam_policy_document.read.json
}

# Made of a document that is read, one that is not, and an override.
data "aws_iam_policy_document" "merged" {
  source_policy_documents = [
    data.aws_iam_policy_document.one_key.json,
    data.aws_iam_policy_document.read.json,
  ]

  statement {
    sid       = "Base"
    actions   = ["ec2:Describe*"]
    resources = ["*"]
  }

  override_policy_documents = [jsonencode({
    Statement = [{ Sid = "Decrypt", Effect = "Deny", Action = "kms:Decrypt", Resource = "*" }]
  })]
}

resource "aws_iam_policy" "merged" {
  policy = data.aws_iam_policy_document.merged.json
}

# Statements of which the number waits for the apply.
data "aws_iam_policy_document" "dynamic" {
  statement {
    sid       = "Static"
    actions   = ["s3:GetObject"]
    resources = [aws_s3_bucket.b.arn]
  }

  dynamic "statement" {
    for_each = random_id.unknown.hex == "00000000" ? ["*"] : []

    content {
      actions   = [statement.value]
      resources = ["*"]
    }
  }
}

resource "aws_iam_policy" "dynamic" {
  policy = data.aws_iam_policy_document.dynamic.json
}

# An override that could be anything.
data "aws_iam_policy_document" "overridden" {
  statement {
    sid       = "Named"
    actions   = ["*"]
    resources = ["*", aws_kms_key.k.arn]
  }

  override_policy_documents = [random_id.unknown.hex]
}

resource "aws_iam_policy" "overridden" {
  policy = data.aws_iam_policy_document.overridden.json
}

# Principals: a role of this plan, and everybody within an account.
resource "aws_iam_role" "r" {
  assume_role_policy = jsonencode({
    Version   = "2012-10-17"
    Statement = { Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "ec2.amazonaws.com" } }
  })
}

data "aws_iam_policy_document" "principals" {
  statement {
    actions   = ["s3:PutObject"]
    resources = ["${aws_s3_bucket.b.arn}/*"]

    principals {
      type        = "AWS"
      identifiers = [aws_iam_role.r.arn]
    }
  }

  statement {
    actions   = ["s3:GetObject"]
    resources = ["${aws_s3_bucket.b.arn}/*"]

    principals {
      type        = "AWS"
      identifiers = ["*"]
    }

    condition {
      test     = "StringEquals"
      variable = "aws:PrincipalAccount"
      values   = ["123456789012"]
    }
  }
}

resource "aws_s3_bucket_policy" "principals" {
  bucket = aws_s3_bucket.b.id
  policy = data.aws_iam_policy_document.principals.json
}

# One unknown inside a jsonencode hides all of it from a plan.
resource "aws_iam_policy" "encoded" {
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "*", Resource = aws_kms_key.k.arn }]
  })
}
