# counted[1] loses its partner, and keyed["b"] is given one.

resource "aws_iam_user" "counted" {
  count = 2 # want [0] fail "is there"
  # want [1] pass resolved
  name = "counted-${count.index}"
}

resource "aws_iam_user_policy_attachment" "counted" {
  count      = 1
  user       = aws_iam_user.counted[count.index].id
  policy_arn = "arn:aws:iam::aws:policy/ReadOnlyAccess"
}

resource "aws_iam_user" "keyed" {
  for_each = toset(["a", "b"]) # want ["a"] fail "is there"
  # want ["b"] fail introduced
  name = "keyed-${each.key}"
}

resource "aws_iam_user_policy_attachment" "keyed" {
  for_each   = toset(["a", "b"])
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
