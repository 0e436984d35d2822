resource "aws_backup_selection" "by_arn" {
  name         = "by-arn"
  plan_id      = "plan"
  iam_role_arn = "arn:aws:iam::123456789012:role/backup"
  resources    = [aws_efs_file_system.named.arn]
}

resource "aws_backup_selection" "by_tag" {
  name         = "by-tag"
  plan_id      = "plan"
  iam_role_arn = "arn:aws:iam::123456789012:role/backup"
  selection_tag {
    type  = "STRINGEQUALS"
    key   = "backup"
    value = "daily"
  }
}

resource "aws_efs_file_system" "named" { # want pass "is taken in by aws_backup_selection.by_arn"
}

resource "aws_efs_file_system" "tagged" { # want pass "is taken in by aws_backup_selection.by_tag"
  tags = { backup = "daily" }
}

resource "aws_efs_file_system" "tagged_otherwise" { # want fail "is in no backup selection"
  tags = { backup = "never" }
}

resource "aws_efs_file_system" "neither" { # want fail "is in no backup selection"
}
