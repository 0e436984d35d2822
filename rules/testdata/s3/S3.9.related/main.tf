# Buckets and what sets them up, under count, under for_each and in a module.

resource "aws_s3_bucket" "counted" {
  count  = 2 # want pass
  bucket = "example-counted-${count.index}"
}

resource "aws_s3_bucket_logging" "counted" {
  count         = 2
  bucket        = aws_s3_bucket.counted[count.index].id
  target_bucket = "example-logs"
  target_prefix = "counted-${count.index}/"
}

resource "aws_s3_bucket" "keyed" {
  for_each = toset(["a", "b"]) # want ["a"] pass
  # want ["b"] fail "has no" plan unknown
  bucket = "example-keyed-${each.key}"
}

resource "aws_s3_bucket_logging" "keyed" {
  for_each      = toset(["a"])
  bucket        = aws_s3_bucket.keyed[each.key].id
  target_bucket = "example-logs"
  target_prefix = "keyed-${each.key}/"
}

resource "aws_s3_bucket" "apart" { # want pass
  bucket = "example-apart"
}

module "apart" {
  source = "./logging"
  bucket = aws_s3_bucket.apart.id
}
