resource "aws_efs_file_system" "automatic" { # want pass
}

resource "aws_efs_backup_policy" "automatic" {
  file_system_id = aws_efs_file_system.automatic.id
  backup_policy {
    status = "ENABLED"
  }
}

resource "aws_efs_file_system" "disabled" { # want fail "is \"DISABLED\""
}

resource "aws_efs_backup_policy" "disabled" {
  file_system_id = aws_efs_file_system.disabled.id
  backup_policy {
    status = "DISABLED"
  }
}

resource "aws_efs_file_system" "unset" { # want fail "has no `aws_efs_backup_policy`"
}

resource "aws_efs_file_system" "one_zone" {
  availability_zone_name = "eu-west-1a" # want pass
}

resource "aws_efs_file_system" "one_zone_disabled" { # want fail "is \"DISABLED\""
  availability_zone_name = "eu-west-1a"
}

resource "aws_efs_backup_policy" "one_zone_disabled" {
  file_system_id = aws_efs_file_system.one_zone_disabled.id
  backup_policy {
    status = "DISABLED"
  }
}

resource "aws_efs_file_system" "each" {
  for_each = toset(["a", "b"])
  # want ["a"] pass
  # want ["b"] fail "has no"
}

resource "aws_efs_backup_policy" "each" {
  for_each       = toset(["a"])
  file_system_id = aws_efs_file_system.each[each.key].id
  backup_policy {
    status = "ENABLED"
  }
}
