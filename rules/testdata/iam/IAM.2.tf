resource "aws_iam_user" "alone" { # want pass
  name = "alone"
}

resource "aws_iam_user" "inline" { # want fail "aws_iam_user_policy.inline is there"
  name = "inline"
}

resource "aws_iam_user_policy" "inline" {
  user   = aws_iam_user.inline.name
  policy = "{}"
}

resource "aws_iam_user" "attached" { # want fail "aws_iam_user_policy_attachment.attached is there"
  name = "attached"
}

resource "aws_iam_user_policy_attachment" "attached" {
  user       = "attached"
  policy_arn = "arn:aws:iam::aws:policy/ReadOnlyAccess"
}

resource "aws_iam_user" "listed" { # want fail "aws_iam_policy_attachment.listed is there"
  name = "listed"
}

resource "aws_iam_policy_attachment" "listed" {
  name       = "listed"
  users      = [aws_iam_user.listed.name]
  policy_arn = "arn:aws:iam::aws:policy/ReadOnlyAccess"
}

resource "aws_iam_user" "exclusive" { # want fail
  name = "exclusive"
}

resource "aws_iam_user_policy_attachments_exclusive" "exclusive" {
  user_name   = aws_iam_user.exclusive.name
  policy_arns = ["arn:aws:iam::aws:policy/ReadOnlyAccess"]
}

resource "aws_iam_user" "emptied" { # want pass
  name = "emptied"
}

resource "aws_iam_user_policy_attachments_exclusive" "emptied" {
  user_name   = aws_iam_user.emptied.name
  policy_arns = []
}

resource "aws_iam_user" "inline_exclusive" { # want fail
  name = "inline-exclusive"
}

resource "aws_iam_user_policies_exclusive" "inline_exclusive" {
  user_name    = aws_iam_user.inline_exclusive.name
  policy_names = ["own"]
}

resource "aws_iam_user" "in_group" { # want pass
  name = "in-group"
}

resource "aws_iam_user_group_membership" "in_group" {
  user   = aws_iam_user.in_group.name
  groups = ["readers"]
}
