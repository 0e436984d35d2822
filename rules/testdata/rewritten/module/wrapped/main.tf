resource "aws_backup_selection" "by_arn" {
  name         = var.rewritten_1
  plan_id      = var.rewritten_2
  iam_role_arn = var.rewritten_3
  resources    = [aws_efs_file_system.named.arn]
}

resource "aws_backup_selection" "by_tag" {
  name         = var.rewritten_4
  plan_id      = var.rewritten_5
  iam_role_arn = var.rewritten_6
  selection_tag {
    type  = var.rewritten_7
    key   = var.rewritten_8
    value = var.rewritten_9
  }
}

resource "aws_efs_file_system" "named" { # want pass "is taken in by aws_backup_selection.by_arn"
}

resource "aws_efs_file_system" "tagged" { # want pass "is taken in by aws_backup_selection.by_tag"
  tags = var.rewritten_10
}

resource "aws_efs_file_system" "tagged_otherwise" { # want fail "is in no backup selection"
  tags = var.rewritten_11
}

resource "aws_efs_file_system" "neither" { # want fail "is in no backup selection"
}
