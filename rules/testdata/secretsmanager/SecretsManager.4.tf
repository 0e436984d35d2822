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

resource "aws_secretsmanager_secret" "yearly" { # want fail "more than 90 days"
  name = "yearly"
}

resource "aws_secretsmanager_secret_rotation" "yearly" {
  secret_id           = aws_secretsmanager_secret.yearly.id
  rotation_lambda_arn = "arn:aws:lambda:eu-west-1:123456789012:function:rotate"
  rotation_rules {
    schedule_expression = "cron(0 4 1 1 ? *)"
  }
}

resource "aws_secretsmanager_secret" "still" { # want fail "has no `aws_secretsmanager_secret_rotation`"
  name = "still"
}

resource "aws_secretsmanager_secret" "scheduled" {
  for_each = {
    quarterly = "cron(0 4 1 1,4,7,10 ? *)"     # 92 days
    bimonthly = "cron(0 4 15 1/2 ? *)"         # 62 days
    mondays   = "cron(0 4 ? * MON *)"          # 7 days
    last_days = "cron(0 4 L FEB,mar,4-12 ? *)" # 59 days
    third_day = "cron(0 4 ? * 2#3 *)"          # not read
  }
  name        = each.key
  description = each.value # want ["quarterly"] fail "more than 90 days"
  # want ["bimonthly"] pass
  # want ["mondays"] pass
  # want ["last_days"] pass
  # want ["third_day"] unknown "may be more than 90 days"
}

resource "aws_secretsmanager_secret_rotation" "scheduled" {
  for_each            = aws_secretsmanager_secret.scheduled
  secret_id           = each.value.id
  rotation_lambda_arn = "arn:aws:lambda:eu-west-1:123456789012:function:rotate"
  rotation_rules {
    schedule_expression = each.value.description
  }
}
