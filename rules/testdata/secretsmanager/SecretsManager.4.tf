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

resource "aws_secretsmanager_secret" "seldom" { # want fail "is 365, not at most 90"
  name = "seldom"
}

resource "aws_secretsmanager_secret_rotation" "seldom" {
  secret_id           = aws_secretsmanager_secret.seldom.id
  rotation_lambda_arn = "arn:aws:lambda:eu-west-1:123456789012:function:rotate"
  rotation_rules {
    automatically_after_days = 365
  }
}

resource "aws_secretsmanager_secret" "monthly" { # want pass
  name = "monthly"
}

resource "aws_secretsmanager_secret_rotation" "monthly" {
  secret_id           = aws_secretsmanager_secret.monthly.id
  rotation_lambda_arn = "arn:aws:lambda:eu-west-1:123456789012:function:rotate"
  rotation_rules {
    schedule_expression = "cron(0 4 1 * ? *)"
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

resource "aws_secretsmanager_secret" "by_slow_rate" { # want fail "more than 90 days"
  name = "by-slow-rate"
}

resource "aws_secretsmanager_secret_rotation" "by_slow_rate" {
  secret_id           = aws_secretsmanager_secret.by_slow_rate.id
  rotation_lambda_arn = "arn:aws:lambda:eu-west-1:123456789012:function:rotate"
  rotation_rules {
    schedule_expression = "rate(100 days)"
  }
}

resource "aws_secretsmanager_secret" "yearly" { # want unknown "may be more than 90 days"
  name = "yearly"
}

resource "aws_secretsmanager_secret_rotation" "yearly" {
  secret_id           = aws_secretsmanager_secret.yearly.id
  rotation_lambda_arn = "arn:aws:lambda:eu-west-1:123456789012:function:rotate"
  rotation_rules {
    schedule_expression = "cron(0 4 1 1 ? *)"
  }
}

resource "aws_secretsmanager_secret" "still" { # want unknown "AWS does not document"
  name = "still"
}
