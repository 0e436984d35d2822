resource "aws_backup_selection" "by_arn" {
  name         = "by-arn"
  plan_id      = "plan"
  iam_role_arn = "arn:aws:iam::123456789012:role/backup"
  resources    = [aws_efs_file_system.named.arn]
}

resource "aws_efs_file_system" "named" { # want pass "is taken in by module.storage.aws_backup_selection.by_arn"
}

# The ARN that the selection holds is that of another file system.
resource "aws_efs_file_system" "other" { # want fail "is in no backup selection"
}
