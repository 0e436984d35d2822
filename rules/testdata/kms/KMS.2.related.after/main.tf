# counted[1] loses its partner, and keyed["b"] is given one.

resource "aws_iam_role" "counted" {
  count = 2 # want [0] fail "allows decryption with every KMS key"
  # want [1] pass resolved
  name               = "counted-${count.index}"
  assume_role_policy = "{}"
}

resource "aws_iam_role_policy" "counted" {
  count = 1
  role  = aws_iam_role.counted[count.index].id
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "kms:Decrypt", Resource = "*" }]
  })
}

resource "aws_iam_role" "keyed" {
  for_each = toset(["a", "b"]) # want ["a"] fail "allows decryption with every KMS key"
  # want ["b"] fail introduced
  name               = "keyed-${each.key}"
  assume_role_policy = "{}"
}

resource "aws_iam_role_policy" "keyed" {
  for_each = toset(["a", "b"])
  role     = aws_iam_role.keyed[each.key].id
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "kms:Decrypt", Resource = "*" }]
  })
}

resource "aws_iam_role" "apart" { # want fail "allows decryption with every KMS key"
  name               = "apart"
  assume_role_policy = "{}"
}

module "apart" {
  source = "./policy"
  role   = aws_iam_role.apart.id
}
