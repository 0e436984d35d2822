resource "aws_iam_user" "unknown" { # want unknown
  name = "unknown"
}

resource "aws_iam_user_policy" "unknown" {
  user   = aws_iam_user.unknown.name
  policy = terraform_data.later.output
}

resource "terraform_data" "later" {
  input = "{}"
}
