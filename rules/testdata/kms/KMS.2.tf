resource "aws_iam_role" "every_key" { # want fail "allows decryption with every KMS key"
  name               = "every_key"
  assume_role_policy = "{}"
}

resource "aws_iam_role_policy" "every_key" {
  role = aws_iam_role.every_key.name
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "kms:Decrypt", Resource = "*" }]
  })
}

resource "aws_iam_role" "one_key" { # want pass
  name               = "one_key"
  assume_role_policy = "{}"
}

resource "aws_iam_role_policy" "one_key" {
  role = aws_iam_role.one_key.name
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "kms:Decrypt", Resource = "arn:aws:kms:eu-west-1:123456789012:key/0a1b2c3d" }]
  })
}

resource "aws_iam_role" "none" { # want pass
  name               = "none"
  assume_role_policy = "{}"
}

resource "aws_iam_user" "every_key" { # want fail "allows decryption with every KMS key"
  name = "every-key"
}

resource "aws_iam_user_policy" "every_key" {
  user = aws_iam_user.every_key.name
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "kms:Decrypt", Resource = "*" }]
  })
}

resource "aws_iam_user" "one_key" { # want pass
  name = "one-key"
}

resource "aws_iam_user_policy" "one_key" {
  user = aws_iam_user.one_key.name
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "kms:Decrypt", Resource = "arn:aws:kms:eu-west-1:123456789012:key/0a1b2c3d" }]
  })
}

resource "aws_iam_user" "none" { # want pass
  name = "none"
}

resource "aws_iam_group" "every_key" { # want fail "allows decryption with every KMS key"
  name = "every-key"
}

resource "aws_iam_group_policy" "every_key" {
  group = aws_iam_group.every_key.name
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "kms:Decrypt", Resource = "*" }]
  })
}

resource "aws_iam_group" "one_key" { # want pass
  name = "one-key"
}

resource "aws_iam_group_policy" "one_key" {
  group = aws_iam_group.one_key.name
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "kms:Decrypt", Resource = "arn:aws:kms:eu-west-1:123456789012:key/0a1b2c3d" }]
  })
}

resource "aws_iam_group" "none" { # want pass
  name = "none"
}

resource "aws_iam_role" "in_block" { # want fail
  name               = "in_block"
  assume_role_policy = "{}"
  inline_policy {
    name = "own"
    policy = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Action = "kms:*", Resource = "*" }]
    })
  }
}
