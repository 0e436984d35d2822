resource "aws_backup_selection" "account" {
  name         = "account"
  plan_id      = "plan"
  iam_role_arn = "arn:aws:iam::123456789012:role/backup"
  resources    = ["arn:aws:elasticfilesystem:us-east-1:123456789012:file-system/*"]
}

resource "aws_efs_file_system" "here" { # want pass "is taken in by"
}
