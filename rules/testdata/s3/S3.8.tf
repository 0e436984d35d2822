resource "aws_s3_bucket" "blocked" { # want pass
  bucket = "example-blocked"
}

resource "aws_s3_bucket_public_access_block" "blocked" {
  bucket                  = aws_s3_bucket.blocked.id
  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}

resource "aws_s3_bucket" "by_name" { # want pass
  bucket = "example-by-name"
}

resource "aws_s3_bucket_public_access_block" "by_name" {
  bucket                  = "example-by-name"
  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}

resource "aws_s3_bucket" "prefixed" { # want pass
  bucket_prefix = "example-"
}

resource "aws_s3_bucket_public_access_block" "prefixed" {
  bucket                  = aws_s3_bucket.prefixed.bucket
  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}

# AWS has blocked public access to new buckets since April 2023.
resource "aws_s3_bucket" "unset" { # want pass "AWS's default decides"
  bucket = "example-unset"
}

resource "aws_s3_bucket" "no_acls" { # want fail "is false"
  bucket = "example-no-acls"
}

resource "aws_s3_bucket_public_access_block" "no_acls" {
  bucket                  = aws_s3_bucket.no_acls.id
  block_public_acls       = false
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}

resource "aws_s3_bucket" "no_policy" { # want fail "is false"
  bucket = "example-no-policy"
}

resource "aws_s3_bucket_public_access_block" "no_policy" {
  bucket                  = aws_s3_bucket.no_policy.id
  block_public_acls       = true
  block_public_policy     = false
  ignore_public_acls      = true
  restrict_public_buckets = true
}

resource "aws_s3_bucket" "left_out" { # want fail "default is false"
  bucket = "example-left-out"
}

resource "aws_s3_bucket_public_access_block" "left_out" {
  bucket              = aws_s3_bucket.left_out.id
  block_public_acls   = true
  block_public_policy = true
}

# The block of the account is another control, and doesn't stand in.
resource "aws_s3_account_public_access_block" "all" {
  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}

resource "aws_s3_bucket" "empty" { # want fail "default is false"
  bucket = "example-empty"
}

resource "aws_s3_bucket_public_access_block" "empty" {
  bucket = aws_s3_bucket.empty.id
}

resource "aws_s3_bucket" "each" {
  for_each = { a = true, b = false }
  bucket   = "example-each-${each.key}" # want ["a"] pass
  # want ["b"] fail "is false"
}

resource "aws_s3_bucket_public_access_block" "each" {
  for_each                = { a = true, b = false }
  bucket                  = aws_s3_bucket.each[each.key].id
  block_public_acls       = each.value
  block_public_policy     = each.value
  ignore_public_acls      = each.value
  restrict_public_buckets = each.value
}

resource "aws_s3_bucket" "counted" { # want pass
  count  = 2
  bucket = "example-counted-${count.index}"
}

resource "aws_s3_bucket_public_access_block" "counted" {
  count                   = 2
  bucket                  = aws_s3_bucket.counted[count.index].id
  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}

resource "aws_s3_bucket" "unknown" { # want unknown "known after apply"
  bucket = "example-unknown"
}

resource "aws_s3_bucket_public_access_block" "unknown" {
  bucket                  = aws_s3_bucket.unknown.id
  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = terraform_data.later.output
  restrict_public_buckets = true
}

resource "terraform_data" "later" {
  input = true
}
