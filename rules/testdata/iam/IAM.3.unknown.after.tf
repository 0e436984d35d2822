# Whether the keys stay active is known after the apply. It matters to the old one only.

resource "terraform_data" "later" {}

resource "aws_iam_access_key" "old" {
  user   = "deployer"
  status = terraform_data.later.id == "" ? "Active" : "Inactive" # want unknown "is not known" kept
}

resource "aws_iam_access_key" "new" { # want pass "days ago"
  user   = "deployer"
  status = terraform_data.later.id == "" ? "Active" : "Inactive"
}
