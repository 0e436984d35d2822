# counted[1] loses its partner, and keyed["b"] is given one.

resource "aws_ecr_repository" "counted" {
  count = 2 # want [0] pass
  # want [1] fail "which this change deletes" introduced
  name = "counted-${count.index}"
}

resource "aws_ecr_lifecycle_policy" "counted" {
  count      = 1
  repository = aws_ecr_repository.counted[count.index].id
  policy     = "{}"
}

resource "aws_ecr_repository" "keyed" {
  for_each = toset(["a", "b"]) # want ["a"] pass
  # want ["b"] pass resolved
  name = "keyed-${each.key}"
}

resource "aws_ecr_lifecycle_policy" "keyed" {
  for_each   = toset(["a", "b"])
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
