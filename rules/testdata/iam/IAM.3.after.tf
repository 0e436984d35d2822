resource "aws_iam_access_key" "new" { # want pass "days ago"
  user = "deployer"
}

resource "aws_iam_access_key" "old" { # want fail "days ago, not at most 90"
  user = "deployer"
}

resource "aws_iam_access_key" "inactive" { # want pass "Inactive"
  user   = "deployer"
  status = "Inactive"
}
