# param maximumAllowedRotationFrequency = 30

resource "aws_secretsmanager_secret" "often" { # want pass
  name = "often"
}

resource "aws_secretsmanager_secret_rotation" "often" {
  secret_id           = aws_secretsmanager_secret.often.id
  rotation_lambda_arn = "arn:aws:lambda:eu-west-1:123456789012:function:rotate"
  rotation_rules {
    automatically_after_days = 30
  }
}

resource "aws_secretsmanager_secret" "seldom" { # want fail "is 60, not at most 30"
  name = "seldom"
}

resource "aws_secretsmanager_secret_rotation" "seldom" {
  secret_id           = aws_secretsmanager_secret.seldom.id
  rotation_lambda_arn = "arn:aws:lambda:eu-west-1:123456789012:function:rotate"
  rotation_rules {
    automatically_after_days = 60
  }
}

resource "aws_secretsmanager_secret" "by_rate" { # want pass
  name = "by-rate"
}

resource "aws_secretsmanager_secret_rotation" "by_rate" {
  secret_id           = aws_secretsmanager_secret.by_rate.id
  rotation_lambda_arn = "arn:aws:lambda:eu-west-1:123456789012:function:rotate"
  rotation_rules {
    schedule_expression = "rate(10 days)"
  }
}
