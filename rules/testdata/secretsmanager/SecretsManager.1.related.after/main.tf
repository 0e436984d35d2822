# counted[1] loses its partner, and keyed["b"] is given one.

resource "aws_secretsmanager_secret" "counted" {
  count = 2 # want [0] pass
  # want [1] fail "which this change deletes" introduced
  name = "counted-${count.index}"
}

resource "aws_secretsmanager_secret_rotation" "counted" {
  count               = 1
  secret_id           = aws_secretsmanager_secret.counted[count.index].id
  rotation_lambda_arn = "arn:aws:lambda:us-east-1:123456789012:function:rotate"

  rotation_rules {
    automatically_after_days = 30
  }
}

resource "aws_secretsmanager_secret" "keyed" {
  for_each = toset(["a", "b"]) # want ["a"] pass
  # want ["b"] pass resolved
  name = "keyed-${each.key}"
}

resource "aws_secretsmanager_secret_rotation" "keyed" {
  for_each            = toset(["a", "b"])
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
