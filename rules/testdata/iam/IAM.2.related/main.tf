# Users and the policies attached to them, under count, under for_each and in a module.

resource "aws_iam_user" "counted" {
  count = 2 # want fail "is there"
  name  = "counted-${count.index}"
}

resource "aws_iam_user_policy_attachment" "counted" {
  count      = 2
  user       = aws_iam_user.counted[count.index].id
  policy_arn = "arn:aws:iam::aws:policy/ReadOnlyAccess"
}

resource "aws_iam_user" "keyed" {
  for_each = toset(["a", "b"]) # want ["a"] fail "is there"
  # want ["b"] pass
  name = "keyed-${each.key}"
}

resource "aws_iam_user_policy_attachment" "keyed" {
  for_each   = toset(["a"])
  user       = aws_iam_user.keyed[each.key].id
  policy_arn = "arn:aws:iam::aws:policy/ReadOnlyAccess"
}

resource "aws_iam_user" "apart" { # want fail "is there"
  name = "apart"
}

module "apart" {
  source = "./attachment"
  user   = aws_iam_user.apart.id
}
