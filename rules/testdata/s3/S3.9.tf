# All links are by name, so that a plan shows that no dynamic block makes a logging block.

resource "aws_s3_bucket" "logs" { # want fail "has no `aws_s3_bucket_logging`"
  bucket = "example-logs"
}

resource "aws_s3_bucket" "logged" { # want pass
  bucket = "example-logged"
}

resource "aws_s3_bucket_logging" "logged" {
  bucket        = "example-logged"
  target_bucket = "example-logs"
  target_prefix = "logged/"
}

resource "aws_s3_bucket" "inline" {
  bucket = "example-inline"
  logging { # want pass
    target_bucket = "example-logs"
  }
}

resource "aws_s3_bucket" "each" {
  for_each = toset(["a", "b"])
  bucket   = "example-each-${each.key}" # want ["a"] pass
  # want ["b"] fail "has no `logging` block"
}

resource "aws_s3_bucket_logging" "each" {
  for_each      = toset(["a"])
  bucket        = "example-each-${each.key}"
  target_bucket = "example-logs"
  target_prefix = "each/"
}

resource "aws_s3_bucket" "counted" { # want pass
  count  = 2
  bucket = "example-counted-${count.index}"
}

resource "aws_s3_bucket_logging" "counted" {
  count         = 2
  bucket        = "example-counted-${count.index}"
  target_bucket = "example-logs"
  target_prefix = "counted/"
}
