resource "aws_secretsmanager_secret" "rotated" { # want pass
  name = "rotated"
}

resource "aws_secretsmanager_secret_rotation" "rotated" {
  secret_id           = aws_secretsmanager_secret.rotated.id
  rotation_lambda_arn = "arn:aws:lambda:eu-west-1:123456789012:function:rotate"
  rotation_rules {
    automatically_after_days = 30
  }
}

resource "aws_secretsmanager_secret" "still" { # want fail "has no `aws_secretsmanager_secret_rotation`"
  name = "still"
}

resource "aws_secretsmanager_secret" "each" {
  for_each = toset(["a", "b"])
  name     = each.key # want pass
}

resource "aws_secretsmanager_secret_rotation" "each" {
  for_each            = aws_secretsmanager_secret.each
  secret_id           = each.value.id
  rotation_lambda_arn = "arn:aws:lambda:eu-west-1:123456789012:function:rotate"
  rotation_rules {
    automatically_after_days = 30
  }
}
