provider "aws" {
  default_tags {
    tags = { backup = "daily" }
  }
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

resource "aws_efs_file_system" "tagged_by_provider" { # want pass "is taken in by"
  tags = { team = "web" }
}

resource "aws_efs_file_system" "overruled" { # want fail "is in no backup selection"
  tags = { backup = "never" }
}
