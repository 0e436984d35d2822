variable "file_system" {
  type = string
}

resource "aws_efs_backup_policy" "this" {
  file_system_id = var.file_system

  backup_policy {
    status = "ENABLED"
  }
}
