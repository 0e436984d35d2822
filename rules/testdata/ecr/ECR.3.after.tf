resource "aws_ecr_repository" "kept_in_order" { # want fail "loses its `aws_ecr_lifecycle_policy`" introduced
  name = "kept-in-order"
}

resource "aws_ecr_repository" "growing" { # want pass resolved
  name = "growing"
}

resource "aws_ecr_lifecycle_policy" "growing" {
  repository = aws_ecr_repository.growing.name
  policy     = "{}"
}

# want aws_ecr_repository.counted[1] deleted resolved
