# Secrets and their rotation, under count, under for_each and in a module.

resource "aws_secretsmanager_secret" "counted" {
  count = 2 # want pass
  name  = "counted-${count.index}"
}

resource "aws_secretsmanager_secret_rotation" "counted" {
  count               = 2
  secret_id           = aws_secretsmanager_secret.counted[count.index].id
  rotation_lambda_arn = "arn:aws:lambda:us-east-1:123456789012:function:rotate"

  rotation_rules {
    automatically_after_days = 30
  }
}

resource "aws_secretsmanager_secret" "keyed" {
  for_each = toset(["a", "b"]) # want ["a"] pass
  # want ["b"] fail "has no"
  name = "keyed-${each.key}"
}

resource "aws_secretsmanager_secret_rotation" "keyed" {
  for_each            = toset(["a"])
  secret_id           = aws_secretsmanager_secret.keyed[each.key].id
  rotation_lambda_arn = "arn:aws:lambda:us-east-1:123456789012:function:rotate"

  rotation_rules {
    automatically_after_days = 30
  }
}

resource "aws_secretsmanager_secret" "apart" { # want pass
  name = "apart"
}

module "apart" {
  source = "./rotation"
  secret = aws_secretsmanager_secret.apart.id
}
