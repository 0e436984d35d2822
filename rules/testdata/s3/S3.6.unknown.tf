# Without a data source nothing tells the own account.

resource "aws_s3_bucket" "named" { # want unknown "account's number"
  bucket = "example-named"
}

resource "aws_s3_bucket_policy" "named" {
  bucket = "example-named"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { AWS = "444455556666" }
      Action    = "s3:*"
      Resource  = "arn:aws:s3:::example-named"
    }]
  })
}

resource "aws_s3_bucket" "everybody" { # want fail "lets another account change who has access"
  bucket = "example-everybody"
}

resource "aws_s3_bucket_policy" "everybody" {
  bucket = "example-everybody"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = "*"
      Action    = "s3:*"
      Resource  = "arn:aws:s3:::example-everybody"
    }]
  })
}

resource "aws_s3_bucket" "new_role" { # want pass
  bucket = "example-new-role"
}

data "aws_iam_policy_document" "new_role" {
  statement {
    actions   = ["s3:*"]
    resources = ["arn:aws:s3:::example-new-role"]
    principals {
      type        = "AWS"
      identifiers = [aws_iam_role.new.arn]
    }
  }
}

resource "aws_s3_bucket_policy" "new_role" {
  bucket = "example-new-role"
  policy = data.aws_iam_policy_document.new_role.json
}

resource "aws_iam_role" "new" {
  assume_role_policy = "{}"
}

resource "aws_s3_bucket" "unknown" { # want unknown "known after apply"
  bucket = "example-unknown"
}

resource "aws_s3_bucket_policy" "unknown" {
  bucket = "example-unknown"
  policy = terraform_data.later.output
}

resource "terraform_data" "later" {
  input = "{}"
}
