resource "aws_efs_file_system" "unknown" { # want unknown
}

resource "aws_efs_backup_policy" "unknown" {
  file_system_id = aws_efs_file_system.unknown.id
  backup_policy {
    status = terraform_data.later.output
  }
}

resource "terraform_data" "later" {
  input = "ENABLED"
}
