resource "aws_iam_policy" "decrypt" {
  policy = jsonencode({ # want fail "statement 1 allows decryption with every KMS key"
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "kms:Decrypt", Resource = "*" }]
  })
}

resource "aws_iam_policy" "wildcard" {
  policy = jsonencode({ # want fail
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "kms:*", Resource = "arn:aws:kms:*:*:key/*" }]
  })
}

resource "aws_iam_policy" "case" {
  policy = jsonencode({ # want fail
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "KMS:de*", Resource = "*" }]
  })
}

resource "aws_iam_policy" "everything" {
  policy = jsonencode({ # want fail
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "*", Resource = "*" }]
  })
}

resource "aws_iam_policy" "all_but" {
  policy = jsonencode({ # want fail
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", NotAction = "iam:*", Resource = "*" }]
  })
}

resource "aws_iam_policy" "conditional" {
  policy = jsonencode({ # want fail
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "kms:ReEncryptFrom", Resource = "*", Condition = { StringEquals = { "kms:ViaService" = "s3.eu-west-1.amazonaws.com" } } }]
  })
}

resource "aws_iam_policy" "one_key" {
  policy = jsonencode({ # want pass
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "kms:Decrypt", Resource = "arn:aws:kms:eu-west-1:123456789012:key/0a1b2c3d" }]
  })
}

resource "aws_iam_policy" "one_account" {
  policy = jsonencode({ # want pass
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "kms:Decrypt", Resource = "arn:aws:kms:eu-west-1:123456789012:key/*" }]
  })
}

resource "aws_iam_policy" "encrypt" {
  policy = jsonencode({ # want pass
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = ["kms:Encrypt", "kms:GenerateDataKey*"], Resource = "*" }]
  })
}

resource "aws_iam_policy" "boundary" {
  policy = jsonencode({ # want pass
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "kms:*", Resource = "*" }]
  })
}

resource "aws_iam_role" "bounded" {
  assume_role_policy   = "{}"
  permissions_boundary = aws_iam_policy.boundary.arn
}

resource "aws_kms_key" "data" {}

data "aws_iam_policy_document" "deferred" {
  statement {
    actions   = ["kms:Decrypt"]
    resources = [aws_kms_key.data.arn]
  }
}

resource "aws_iam_policy" "deferred" {
  policy = data.aws_iam_policy_document.deferred.json # want pass
}
