# Repositories and their lifecycle policies, under count, under for_each and in a module.

resource "aws_ecr_repository" "counted" {
  count = 2 # want pass
  name  = "counted-${count.index}"
}

resource "aws_ecr_lifecycle_policy" "counted" {
  count      = 2
  repository = aws_ecr_repository.counted[count.index].id
  policy     = "{}"
}

resource "aws_ecr_repository" "keyed" {
  for_each = toset(["a", "b"]) # want ["a"] pass
  # want ["b"] fail "has no"
  name = "keyed-${each.key}"
}

resource "aws_ecr_lifecycle_policy" "keyed" {
  for_each   = toset(["a"])
  repository = aws_ecr_repository.keyed[each.key].id
  policy     = "{}"
}

resource "aws_ecr_repository" "apart" { # want pass
  name = "apart"
}

module "apart" {
  source     = "./lifecycle"
  repository = aws_ecr_repository.apart.id
}
