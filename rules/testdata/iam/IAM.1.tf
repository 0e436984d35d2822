resource "aws_iam_policy" "admin" {
  policy = jsonencode({ # want fail "statement 1 allows every action on every resource"
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "*", Resource = "*" }]
  })
}

resource "aws_iam_policy" "admin_in_lists" {
  policy = jsonencode({ # want fail "statement \"Everything\" allows"
    Version   = "2012-10-17"
    Statement = [{ Sid = "Everything", Effect = "Allow", Action = ["s3:GetObject", "*"], Resource = ["*"] }]
  })
}

resource "aws_iam_policy" "service" {
  policy = jsonencode({ # want pass
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "s3:*", Resource = "*" }]
  })
}

resource "aws_iam_policy" "one_resource" {
  policy = jsonencode({ # want pass
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "*", Resource = "arn:aws:s3:::logs" }]
  })
}

resource "aws_iam_policy" "denied" {
  policy = jsonencode({ # want pass
    Version   = "2012-10-17"
    Statement = [{ Effect = "Deny", Action = "*", Resource = "*" }]
  })
}

resource "aws_iam_policy" "boundary" {
  policy = jsonencode({ # want pass
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "*", Resource = "*" }]
  })
}

resource "aws_iam_policy" "literal" {
  policy = "{\"Version\":\"2012-10-17\",\"Statement\":{\"Effect\":\"Allow\",\"Action\":\"*\",\"Resource\":\"*\"}}" # want fail "statement 1"
}

data "aws_iam_policy_document" "known" {
  statement {
    actions   = ["*"]
    resources = ["*"]
  }
}

resource "aws_iam_policy" "document" {
  policy = data.aws_iam_policy_document.known.json # want fail "statement 1"
}

resource "aws_iam_role" "bounded" {
  assume_role_policy   = "{}"
  permissions_boundary = aws_iam_policy.boundary.arn
}

resource "aws_iam_policy" "boundary_by_arn" {
  name   = "boundary-by-arn"
  path   = "/limits/"
  policy = jsonencode({ Statement = { Effect = "Allow", Action = "*", Resource = "*" } }) # want pass
}

resource "aws_iam_user" "bounded_by_arn" {
  name                 = "bounded-by-arn"
  permissions_boundary = "arn:aws:iam::123456789012:policy/limits/boundary-by-arn"
}

resource "aws_iam_policy" "every_service" {
  name = "every-service"
  policy = jsonencode({ # want unknown "whether the action "
    Statement = [{ Effect = "Allow", Action = "*:*", Resource = "*" }]
  })
}
