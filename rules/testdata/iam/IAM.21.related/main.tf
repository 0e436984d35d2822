# Policies and whom they are a permissions boundary of, under count, under for_each and in a module.

resource "aws_iam_policy" "counted" {
  count = 2 # want pass
  name  = "counted-${count.index}"
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "ec2:*", Resource = "*" }]
  })
}

resource "aws_iam_role" "counted" {
  count                = 2
  name                 = "counted-${count.index}"
  assume_role_policy   = "{}"
  permissions_boundary = aws_iam_policy.counted[count.index].arn
}

resource "aws_iam_policy" "keyed" {
  for_each = toset(["a", "b"]) # want ["a"] pass
  # want ["b"] fail "allows every action of a service"
  name = "keyed-${each.key}"
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "ec2:*", Resource = "*" }]
  })
}

resource "aws_iam_role" "keyed" {
  for_each             = toset(["a"])
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
