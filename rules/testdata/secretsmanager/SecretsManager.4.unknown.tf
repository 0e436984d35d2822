resource "aws_secretsmanager_secret" "unknown" { # want unknown
  name = "unknown"
}

resource "aws_secretsmanager_secret_rotation" "unknown" {
  secret_id           = aws_secretsmanager_secret.unknown.id
  rotation_lambda_arn = "arn:aws:lambda:eu-west-1:123456789012:function:rotate"
  rotation_rules {
    automatically_after_days = terraform_data.later.output
  }
}

resource "terraform_data" "later" {
  input = 30
}
