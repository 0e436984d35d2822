resource "aws_ecr_repository" "kept_in_order" { # want pass
  name = "kept-in-order"
}

resource "aws_ecr_lifecycle_policy" "kept_in_order" {
  repository = aws_ecr_repository.kept_in_order.name
  policy     = local.policy
}

resource "aws_ecr_repository" "by_name" { # want pass
  name = "by-name"
}

resource "aws_ecr_lifecycle_policy" "by_name" {
  repository = "by-name"
  policy     = local.policy
}

resource "aws_ecr_repository" "growing" { # want fail "has no `aws_ecr_lifecycle_policy`"
  name = "growing"
}

resource "aws_ecr_repository" "counted" {
  count = 2
  name  = "counted-${count.index}" # want [0] pass
  # want [1] fail "has no"
}

resource "aws_ecr_lifecycle_policy" "counted" {
  count      = 1
  repository = aws_ecr_repository.counted[count.index].name
  policy     = local.policy
}

resource "aws_ecr_repository" "unknown_name" { # want pass
  name = "unknown-${terraform_data.later.id}"
}

resource "aws_ecr_lifecycle_policy" "unknown_name" {
  repository = aws_ecr_repository.unknown_name.id
  policy     = local.policy
}

locals {
  policy = jsonencode({ rules = [{
    rulePriority = 1
    selection    = { tagStatus = "any", countType = "imageCountMoreThan", countNumber = 10 }
    action       = { type = "expire" }
  }] })
}

resource "terraform_data" "later" {
  input = "x"
}
