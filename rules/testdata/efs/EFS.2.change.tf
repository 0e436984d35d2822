resource "aws_efs_file_system" "one_zone" { # want pass
  availability_zone_name = "us-east-1a"
}

resource "aws_efs_backup_policy" "one_zone" {
  file_system_id = aws_efs_file_system.one_zone.id
  backup_policy {
    status = "ENABLED"
  }
}
