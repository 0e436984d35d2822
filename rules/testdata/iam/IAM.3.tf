resource "aws_iam_access_key" "new" { # want pass "the day on which this is applied"
  user = "deployer"
}

resource "aws_iam_access_key" "old" { # want pass
  user = "deployer"
}

resource "aws_iam_access_key" "inactive" { # want pass "Inactive"
  user   = "deployer"
  status = "Inactive"
}
