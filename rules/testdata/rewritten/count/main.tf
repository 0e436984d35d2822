resource "aws_s3_bucket" "blocked" {
  count = 1
  # want pass
  bucket = "example-blocked"
}

resource "aws_s3_bucket_public_access_block" "blocked" {
  count = 1

  bucket                  = aws_s3_bucket.blocked[0].id
  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}

resource "aws_s3_bucket" "by_name" {
  count = 1
  # want pass
  bucket = "example-by-name"
}

resource "aws_s3_bucket_public_access_block" "by_name" {
  count = 1

  bucket                  = "example-by-name"
  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}

resource "aws_s3_bucket" "prefixed" {
  count = 1
  # want pass
  bucket_prefix = "example-"
}

resource "aws_s3_bucket_public_access_block" "prefixed" {
  count = 1

  bucket                  = aws_s3_bucket.prefixed[0].bucket
  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}

# AWS has blocked public access to new buckets since April 2023.
resource "aws_s3_bucket" "unset" {
  count = 1
  # want pass "AWS's default decides"
  bucket = "example-unset"
}

resource "aws_s3_bucket" "no_acls" {
  count = 1
  # want fail "is false"
  bucket = "example-no-acls"
}

resource "aws_s3_bucket_public_access_block" "no_acls" {
  count = 1

  bucket                  = aws_s3_bucket.no_acls[0].id
  block_public_acls       = false
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}

resource "aws_s3_bucket" "no_policy" {
  count = 1
  # want fail "is false"
  bucket = "example-no-policy"
}

resource "aws_s3_bucket_public_access_block" "no_policy" {
  count = 1

  bucket                  = aws_s3_bucket.no_policy[0].id
  block_public_acls       = true
  block_public_policy     = false
  ignore_public_acls      = true
  restrict_public_buckets = true
}

resource "aws_s3_bucket" "left_out" {
  count = 1
  # want fail "default is false"
  bucket = "example-left-out"
}

resource "aws_s3_bucket_public_access_block" "left_out" {
  count = 1

  bucket              = aws_s3_bucket.left_out[0].id
  block_public_acls   = true
  block_public_policy = true
}

# The block of the account is another control, and doesn't stand in.
resource "aws_s3_account_public_access_block" "all" {
  count = 1

  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}

resource "aws_s3_bucket" "empty" {
  count = 1
  # want fail "default is false"
  bucket = "example-empty"
}

resource "aws_s3_bucket_public_access_block" "empty" {
  count = 1

  bucket = aws_s3_bucket.empty[0].id
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

resource "aws_s3_bucket" "unknown" {
  count = 1
  # want unknown "known after apply"
  bucket = "example-unknown"
}

resource "aws_s3_bucket_public_access_block" "unknown" {
  count = 1

  bucket                  = aws_s3_bucket.unknown[0].id
  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = terraform_data.later[0].output
  restrict_public_buckets = true
}

resource "terraform_data" "later" {
  count = 1

  input = true
}
