# All links are by name, so that a plan shows that no dynamic block makes a grant.

resource "aws_s3_bucket" "unset" { # want pass
  bucket = "example-unset"
}

resource "aws_s3_bucket" "public" { # want fail "allows everybody to read"
  bucket = "example-public"
}

resource "aws_s3_bucket_policy" "public" {
  bucket = "example-public"
  policy = data.aws_iam_policy_document.rewritten_1.json
}

resource "aws_s3_bucket" "wildcard" { # want fail "allows everybody to read"
  bucket = "example-wildcard"
}

resource "aws_s3_bucket_policy" "wildcard" {
  bucket = "example-wildcard"
  policy = data.aws_iam_policy_document.rewritten_2.json
}

resource "aws_s3_bucket" "over_tls" { # want fail "allows everybody to read"
  bucket = "example-over-tls"
}

resource "aws_s3_bucket_policy" "over_tls" {
  bucket = "example-over-tls"
  policy = data.aws_iam_policy_document.rewritten_3.json
}

resource "aws_s3_bucket" "other_action" { # want pass
  bucket = "example-other-action"
}

resource "aws_s3_bucket_policy" "other_action" {
  bucket = "example-other-action"
  policy = data.aws_iam_policy_document.rewritten_4.json
}

resource "aws_s3_bucket" "organization" { # want pass
  bucket = "example-organization"
}

resource "aws_s3_bucket_policy" "organization" {
  bucket = "example-organization"
  policy = data.aws_iam_policy_document.rewritten_5.json
}

resource "aws_s3_bucket" "one_account" { # want pass
  bucket = "example-one-account"
}

resource "aws_s3_bucket_policy" "one_account" {
  bucket = "example-one-account"
  policy = data.aws_iam_policy_document.rewritten_6.json
}

resource "aws_s3_bucket" "denied" { # want unknown "Deny"
  bucket = "example-denied"
}

resource "aws_s3_bucket_policy" "denied" {
  bucket = "example-denied"
  policy = data.aws_iam_policy_document.rewritten_7.json
}

resource "aws_s3_bucket" "restricted" { # want pass
  bucket = "example-restricted"
}

resource "aws_s3_bucket_policy" "restricted" {
  bucket = "example-restricted"
  policy = data.aws_iam_policy_document.rewritten_8.json
}

resource "aws_s3_bucket_public_access_block" "restricted" {
  bucket                  = "example-restricted"
  restrict_public_buckets = true
}

resource "aws_s3_bucket" "only_refused" { # want fail "allows everybody to read"
  bucket = "example-only-refused"
}

resource "aws_s3_bucket_policy" "only_refused" {
  bucket = "example-only-refused"
  policy = data.aws_iam_policy_document.rewritten_9.json
}

resource "aws_s3_bucket_public_access_block" "only_refused" {
  bucket              = "example-only-refused"
  block_public_policy = true
  ignore_public_acls  = true
}
