resource "aws_iam_policy" "service" {
  policy = jsonencode({ # want fail "statement 1 allows every action of a service"
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "ec2:*", Resource = "*" }]
  })
}

resource "aws_iam_policy" "one_resource" {
  policy = jsonencode({ # want fail
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = ["logs:PutLogEvents", "S3:*"], Resource = "arn:aws:s3:::logs/*" }]
  })
}

resource "aws_iam_policy" "all_but_service" {
  policy = jsonencode({ # want fail
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", NotAction = "iam:*", Resource = "*" }]
  })
}

resource "aws_iam_policy" "beginning" {
  policy = jsonencode({ # want pass
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "ec2:Describe*", Resource = "*" }]
  })
}

resource "aws_iam_policy" "denied" {
  policy = jsonencode({ # want pass
    Version   = "2012-10-17"
    Statement = [{ Effect = "Deny", Action = "ec2:*", Resource = "*" }]
  })
}

resource "aws_iam_policy" "boundary" {
  policy = jsonencode({ # want pass
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "ec2:*", Resource = "*" }]
  })
}

resource "aws_iam_role" "bounded" {
  assume_role_policy   = "{}"
  permissions_boundary = aws_iam_policy.boundary.arn
}

resource "aws_iam_policy" "everything" {
  name = "everything"
  policy = jsonencode({ # want unknown "whether the action "
    Statement = [{ Effect = "Allow", Action = "*", Resource = "*" }]
  })
}
