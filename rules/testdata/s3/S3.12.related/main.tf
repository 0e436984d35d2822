# Buckets and what sets them up, under count, under for_each and in a module.

resource "aws_s3_bucket" "counted" {
  count  = 2 # want pass
  bucket = "example-counted-${count.index}"
}

resource "aws_s3_bucket_acl" "counted" {
  count  = 2
  bucket = aws_s3_bucket.counted[count.index].id
  acl    = "public-read"
}

resource "aws_s3_bucket_ownership_controls" "counted" {
  count  = 2
  bucket = aws_s3_bucket.counted[count.index].id

  rule {
    object_ownership = "BucketOwnerEnforced"
  }
}

resource "aws_s3_bucket" "keyed" {
  for_each = toset(["a", "b"]) # want ["a"] pass
  # want ["b"] fail "public-read"
  bucket = "example-keyed-${each.key}"
}

resource "aws_s3_bucket_acl" "keyed" {
  for_each = toset(["a", "b"])
  bucket   = aws_s3_bucket.keyed[each.key].id
  acl      = "public-read"
}

resource "aws_s3_bucket_ownership_controls" "keyed" {
  for_each = toset(["a"])
  bucket   = aws_s3_bucket.keyed[each.key].id

  rule {
    object_ownership = "BucketOwnerEnforced"
  }
}

resource "aws_s3_bucket" "apart" { # want pass
  bucket = "example-apart"
}

resource "aws_s3_bucket_acl" "apart" {
  bucket = aws_s3_bucket.apart.id
  acl    = "public-read"
}

module "apart" {
  source = "./ownership"
  bucket = aws_s3_bucket.apart.id
}
