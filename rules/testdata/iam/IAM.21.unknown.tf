resource "aws_iam_policy" "unknown" {
  policy = terraform_data.later.output # want unknown
}

resource "terraform_data" "later" {
  input = "{}"
}
