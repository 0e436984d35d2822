# Which repository a lifecycle policy is for is known after the apply.

resource "terraform_data" "later" {}

resource "aws_ecr_repository" "one" { # want unknown "may not belong here"
  name = "one"
}

resource "aws_ecr_repository" "other" { # want unknown "may not belong here"
  name = "other"
}

resource "aws_ecr_lifecycle_policy" "either" {
  repository = terraform_data.later.id == "" ? aws_ecr_repository.one.id : aws_ecr_repository.other.id
  policy     = "{}"
}

resource "aws_ecr_repository" "neither" { # want fail "has no"
  name = "neither"
}
