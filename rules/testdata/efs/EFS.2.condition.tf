resource "aws_backup_selection" "conditional" {
  name         = "conditional"
  plan_id      = "plan"
  iam_role_arn = "arn:aws:iam::123456789012:role/backup"
  resources    = ["*"]
  condition {
    string_equals {
      key   = "aws:ResourceTag/backup"
      value = "daily"
    }
    string_like {
      key   = "aws:ResourceTag/team"
      value = "data-*"
    }
    string_not_equals {
      key   = "aws:ResourceTag/stage"
      value = "test"
    }
    string_not_like {
      key   = "aws:ResourceTag/owner"
      value = "guest-*"
    }
  }
}

resource "aws_efs_file_system" "meets_all" { # want pass "is taken in by"
  tags = { backup = "daily", team = "data-lake", stage = "prod", owner = "anna" }
}

resource "aws_efs_file_system" "other_team" { # want fail
  tags = { backup = "daily", team = "web", stage = "prod", owner = "anna" }
}

resource "aws_efs_file_system" "test_stage" { # want fail
  tags = { backup = "daily", team = "data-lake", stage = "test", owner = "anna" }
}

resource "aws_efs_file_system" "guest" { # want fail
  tags = { backup = "daily", team = "data-lake", stage = "prod", owner = "guest-7" }
}
