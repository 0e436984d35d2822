variable "user" {
  type = string
}

resource "aws_iam_user_policy_attachment" "this" {
  user       = var.user
  policy_arn = "arn:aws:iam::aws:policy/ReadOnlyAccess"
}
