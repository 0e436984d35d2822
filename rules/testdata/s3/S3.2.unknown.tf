resource "aws_s3_bucket" "policy" { # want unknown
  bucket = "example-policy"
}

resource "aws_s3_bucket_policy" "policy" {
  bucket = aws_s3_bucket.policy.id
  policy = terraform_data.later.output
}

resource "aws_s3_bucket" "acl" { # want unknown "known after apply"
  bucket = "example-acl"
}

resource "aws_s3_bucket_acl" "acl" {
  bucket = aws_s3_bucket.acl.id
  acl    = terraform_data.later.output
}

# Which objects a document is about is known later; that it lets everybody in is known now.
resource "aws_s3_bucket" "document" { # want fail "allows everybody to read"
  bucket = "example-document"
}

resource "aws_s3_bucket_policy" "document" {
  bucket = aws_s3_bucket.document.id
  policy = data.aws_iam_policy_document.document.json
}

data "aws_iam_policy_document" "document" {
  statement {
    actions   = ["s3:GetObject"]
    resources = ["${aws_s3_bucket.document.arn}/*"]
    principals {
      type        = "*"
      identifiers = ["*"]
    }
  }
}

resource "terraform_data" "later" {
  input = "private"
}
