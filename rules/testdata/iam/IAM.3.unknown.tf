# Keys that IAM.3.unknown.after.tf may switch off. In the state old is of 2026-01-05
# and new of 2026-10-15.

resource "aws_iam_access_key" "old" { # want pass "the day on which this is applied"
  user = "deployer"
}

resource "aws_iam_access_key" "new" { # want pass
  user = "deployer"
}
