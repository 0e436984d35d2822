# What a document is about is known only when its bucket is there: a plan shows that it
# refers to the bucket, and the source how.

resource "aws_s3_bucket" "tls" { # want pass plan unknown
  bucket = "example-tls"
}

resource "aws_s3_bucket_policy" "tls" {
  bucket = aws_s3_bucket.tls.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Action    = ["s3:*"]
        Resource  = [aws_s3_bucket.tls.arn, "${aws_s3_bucket.tls.arn}/*"]
        Effect    = "Deny"
        Principal = "*"
        Condition = { ("Bool") = { ("aws:SecureTransport") = ["false"] } }
      },
    ]
  })
}

data "aws_iam_policy_document" "tls" {
  statement {
    effect    = "Deny"
    actions   = ["s3:*"]
    resources = [aws_s3_bucket.tls.arn, "${aws_s3_bucket.tls.arn}/*"]
    principals {
      type        = "*"
      identifiers = ["*"]
    }
    condition {
      test     = "Bool"
      variable = "aws:SecureTransport"
      values   = ["false"]
    }
  }
}

resource "aws_s3_bucket" "objects_only" { # want fail plan unknown
  bucket = "example-objects-only"
}

resource "aws_s3_bucket_policy" "objects_only" {
  bucket = aws_s3_bucket.objects_only.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Action    = ["s3:*"]
        Resource  = ["${aws_s3_bucket.objects_only.arn}/*"]
        Effect    = "Deny"
        Principal = "*"
        Condition = { ("Bool") = { ("aws:SecureTransport") = ["false"] } }
      },
    ]
  })
}

data "aws_iam_policy_document" "objects_only" {
  statement {
    effect    = "Deny"
    actions   = ["s3:*"]
    resources = ["${aws_s3_bucket.objects_only.arn}/*"]
    principals {
      type        = "*"
      identifiers = ["*"]
    }
    condition {
      test     = "Bool"
      variable = "aws:SecureTransport"
      values   = ["false"]
    }
  }
}

# An Allow denies nothing, whatever it is about.
resource "aws_s3_bucket" "allowed" { # want fail "is none that denies all requests without TLS"
  bucket = "example-allowed"
}

resource "aws_s3_bucket_policy" "allowed" {
  bucket = aws_s3_bucket.allowed.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Action    = ["s3:*"]
        Resource  = [aws_s3_bucket.allowed.arn, "${aws_s3_bucket.allowed.arn}/*"]
        Effect    = "Allow"
        Principal = "*"
        Condition = { ("Bool") = { ("aws:SecureTransport") = ["false"] } }
      },
    ]
  })
}

data "aws_iam_policy_document" "allowed" {
  statement {
    effect    = "Allow"
    actions   = ["s3:*"]
    resources = [aws_s3_bucket.allowed.arn, "${aws_s3_bucket.allowed.arn}/*"]
    principals {
      type        = "*"
      identifiers = ["*"]
    }
    condition {
      test     = "Bool"
      variable = "aws:SecureTransport"
      values   = ["false"]
    }
  }
}

resource "aws_s3_bucket" "encoded" { # want pass plan unknown
  bucket = "example-encoded"
}

resource "aws_s3_bucket_policy" "encoded" {
  bucket = aws_s3_bucket.encoded.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Deny"
      Principal = "*"
      Action    = "s3:*"
      Resource  = [aws_s3_bucket.encoded.arn, "${aws_s3_bucket.encoded.arn}/*"]
      Condition = {
        Bool = {
          "aws:SecureTransport" = "false"
        }
      }
    }]
  })
}

resource "aws_s3_bucket" "unknown" { # want unknown "known after apply"
  bucket = "example-unknown"
}

resource "aws_s3_bucket_policy" "unknown" {
  bucket = aws_s3_bucket.unknown.id
  policy = terraform_data.later.output
}

resource "terraform_data" "later" {
  input = jsonencode({})
}

# One statement for the bucket and one for its objects.
resource "aws_s3_bucket" "two_statements" { # want pass plan unknown
  bucket = "example-two-statements"
}

resource "aws_s3_bucket_policy" "two_statements" {
  bucket = aws_s3_bucket.two_statements.id
  policy = jsonencode({
    Statement = [
      {
        Effect    = "Deny"
        Principal = { AWS = ["*"] }
        Action    = ["s3:*"]
        Resource  = aws_s3_bucket.two_statements.arn
        Condition = { Bool = { "aws:SecureTransport" = false } }
      },
      {
        Effect    = "Deny"
        Principal = { AWS = "*" }
        Action    = "S3:*"
        Resource  = "${aws_s3_bucket.two_statements.arn}/*"
        Condition = { Bool = { "aws:securetransport" = "false" } }
      },
    ]
  })
}

resource "aws_s3_bucket" "bucket_only" { # want fail plan unknown
  bucket = "example-bucket-only"
}

resource "aws_s3_bucket_policy" "bucket_only" {
  bucket = aws_s3_bucket.bucket_only.id
  policy = jsonencode({
    Statement = [{
      Effect    = "Deny"
      Principal = "*"
      Action    = "s3:*"
      Resource  = aws_s3_bucket.bucket_only.arn
      Condition = { Bool = { "aws:SecureTransport" = "false" } }
    }]
  })
}

# A text with references in it is JSON all the same.
resource "aws_s3_bucket" "heredoc" { # want pass plan unknown
  bucket = "example-heredoc"
}

resource "aws_s3_bucket_policy" "heredoc" {
  bucket = aws_s3_bucket.heredoc.id
  policy = <<-EOT
    {
      "Statement": {
        "Effect": "Deny",
        "Principal": "*",
        "Action": "s3:*",
        "Resource": ["arn:aws:s3:::${aws_s3_bucket.heredoc.id}", "${aws_s3_bucket.heredoc.arn}/*"],
        "Condition": {"Bool": {"aws:SecureTransport": "false"}}
      }
    }
  EOT
}

resource "aws_s3_bucket" "heredoc_allows" { # want fail plan unknown
  bucket = "example-heredoc-allows"
}

resource "aws_s3_bucket_policy" "heredoc_allows" {
  bucket = aws_s3_bucket.heredoc_allows.id
  policy = <<-EOT
    {
      "Statement": {
        "Effect": "Allow",
        "Principal": "*",
        "Action": "s3:*",
        "Resource": ["${aws_s3_bucket.heredoc_allows.arn}", "${aws_s3_bucket.heredoc_allows.arn}/*"],
        "Condition": {"Bool": {"aws:SecureTransport": "true"}}
      }
    }
  EOT
}
