# The provider switches backups off when the policy is deleted.
resource "aws_efs_file_system" "one_zone" { # want fail "which this change deletes" introduced
  availability_zone_name = "us-east-1a"
}
