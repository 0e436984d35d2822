resource "aws_secretsmanager_secret" "perhaps" { # want unknown
  name = "perhaps"
}

resource "aws_secretsmanager_secret_rotation" "somebodys" {
  secret_id           = terraform_data.later.output
  rotation_lambda_arn = "arn:aws:lambda:eu-west-1:123456789012:function:rotate"
  rotation_rules {
    automatically_after_days = 30
  }
}

resource "terraform_data" "later" {
  input = "perhaps"
}
