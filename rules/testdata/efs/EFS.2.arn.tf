# Which Region and account a file system is made in shows once it exists.

resource "aws_backup_selection" "account" {
  name         = "account"
  plan_id      = "plan"
  iam_role_arn = "arn:aws:iam::123456789012:role/backup"
  resources    = ["arn:aws:elasticfilesystem:us-east-1:123456789012:file-system/*"]
}

resource "aws_efs_file_system" "here" { # want unknown "may be in a backup selection"
}
