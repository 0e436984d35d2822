# A document that is read during the apply still shows its statements.

data "aws_iam_policy_document" "deferred" {
  statement {
    actions   = ["*"]
    resources = ["*"]
  }
  statement {
    actions   = ["s3:GetObject"]
    resources = [terraform_data.later.output]
  }
}

resource "aws_iam_policy" "deferred" {
  policy = data.aws_iam_policy_document.deferred.json # want fail "statement 1"
}

data "aws_iam_policy_document" "deferred_right" {
  statement {
    actions   = ["s3:GetObject"]
    resources = [terraform_data.later.output]
  }
}

resource "aws_iam_policy" "deferred_right" {
  policy = data.aws_iam_policy_document.deferred_right.json # want pass
}

# The structure of this one is in the source only.
resource "aws_iam_policy" "encoded" {
  policy = jsonencode({ # want fail plan unknown
    Version = "2012-10-17"
    Statement = [
      { Effect = "Allow", Action = "*", Resource = "*" },
      { Effect = "Allow", Action = "s3:GetObject", Resource = terraform_data.later.output },
    ]
  })
}

resource "aws_iam_policy" "unknown_action" {
  policy = jsonencode({ # want unknown
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = terraform_data.later.output, Resource = "*" }]
  })
}

resource "terraform_data" "later" {
  input = "*"
}
