# Roles and their inline policies, under count, under for_each and in a module.

resource "aws_iam_role" "counted" {
  count              = 2 # want fail "allows decryption with every KMS key"
  name               = "counted-${count.index}"
  assume_role_policy = "{}"
}

resource "aws_iam_role_policy" "counted" {
  count = 2
  role  = aws_iam_role.counted[count.index].id
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "kms:Decrypt", Resource = "*" }]
  })
}

resource "aws_iam_role" "keyed" {
  for_each = toset(["a", "b"]) # want ["a"] fail "allows decryption with every KMS key"
  # want ["b"] pass plan unknown
  name               = "keyed-${each.key}"
  assume_role_policy = "{}"
}

resource "aws_iam_role_policy" "keyed" {
  for_each = toset(["a"])
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
