# counted[1] loses its partner, and keyed["b"] is given one.

resource "aws_iam_policy" "counted" {
  count = 2 # want [0] pass
  # want [1] fail "allows every action of a service" introduced
  name = "counted-${count.index}"
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "ec2:*", Resource = "*" }]
  })
}

resource "aws_iam_role" "counted" {
  count                = 1
  name                 = "counted-${count.index}"
  assume_role_policy   = "{}"
  permissions_boundary = aws_iam_policy.counted[count.index].arn
}

resource "aws_iam_policy" "keyed" {
  for_each = toset(["a", "b"]) # want ["a"] pass
  # want ["b"] pass resolved
  name = "keyed-${each.key}"
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "ec2:*", Resource = "*" }]
  })
}

resource "aws_iam_role" "keyed" {
  for_each             = toset(["a", "b"])
  name                 = "keyed-${each.key}"
  assume_role_policy   = "{}"
  permissions_boundary = aws_iam_policy.keyed[each.key].arn
}

resource "aws_iam_policy" "apart" { # want pass
  name = "apart"
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "ec2:*", Resource = "*" }]
  })
}

module "apart" {
  source   = "./holder"
  boundary = aws_iam_policy.apart.arn
}
