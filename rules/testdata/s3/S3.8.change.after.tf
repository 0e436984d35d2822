resource "aws_s3_bucket" "bared" { # want fail "which this change deletes" introduced
  bucket = "example-bared"
}

# Its block is deleted too, but was to be left in place.
resource "aws_s3_bucket" "kept" { # want pass
  bucket = "example-kept"
}

resource "aws_s3_bucket" "opened" { # want fail "is false" introduced
  bucket = "example-opened"
}

resource "aws_s3_bucket_public_access_block" "opened" {
  bucket                  = aws_s3_bucket.opened.id
  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = false
}

resource "aws_s3_bucket" "closed" { # want pass resolved
  bucket = "example-closed"
}

resource "aws_s3_bucket_public_access_block" "closed" {
  bucket                  = aws_s3_bucket.closed.id
  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}

# Whether it was made before AWS's default doesn't show.
resource "aws_s3_bucket" "old" { # want unknown "2023-04" kept
  bucket = "example-old"
}

resource "aws_s3_bucket" "new" { # want pass "AWS's default decides"
  bucket = "example-new"
}

resource "aws_s3_bucket" "turned_from" { # want fail "which this change turns to something else" introduced
  bucket = "example-turned-from"
}

resource "aws_s3_bucket" "turned_to" { # want pass
  bucket = "example-turned-to"
}

resource "aws_s3_bucket_public_access_block" "turned" {
  bucket                  = aws_s3_bucket.turned_to.id
  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}
