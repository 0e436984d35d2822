resource "aws_backup_selection" "all" {
  name          = "all"
  plan_id       = "plan"
  iam_role_arn  = "arn:aws:iam::123456789012:role/backup"
  resources     = ["arn:aws:elasticfilesystem:*:*:file-system/*"]
  not_resources = [aws_efs_file_system.taken_out.arn]
}

resource "aws_efs_file_system" "any" { # want pass "is taken in by"
}

resource "aws_efs_file_system" "taken_out" { # want fail "is in no backup selection"
}
