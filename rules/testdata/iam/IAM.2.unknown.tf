resource "aws_iam_user" "perhaps" { # want unknown
  name = "perhaps"
}

resource "aws_iam_user_policy" "somebodys" {
  user   = terraform_data.later.output
  policy = "{}"
}

resource "terraform_data" "later" {
  input = "perhaps"
}
