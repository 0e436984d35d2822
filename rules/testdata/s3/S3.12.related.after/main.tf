# The setting of counted[1] is taken away, and keyed["b"] is given one.

resource "aws_s3_bucket" "counted" {
  count = 2 # want [0] pass
  # want [1] fail "which this change deletes" introduced
  bucket = "example-counted-${count.index}"
}

resource "aws_s3_bucket_acl" "counted" {
  count  = 2
  bucket = aws_s3_bucket.counted[count.index].id
  acl    = "public-read"
}

resource "aws_s3_bucket_ownership_controls" "counted" {
  count  = 1
  bucket = aws_s3_bucket.counted[count.index].id

  rule {
    object_ownership = "BucketOwnerEnforced"
  }
}

resource "aws_s3_bucket" "keyed" {
  for_each = toset(["a", "b"]) # want ["a"] pass
  # want ["b"] pass resolved
  bucket = "example-keyed-${each.key}"
}

resource "aws_s3_bucket_acl" "keyed" {
  for_each = toset(["a", "b"])
  bucket   = aws_s3_bucket.keyed[each.key].id
  acl      = "public-read"
}

resource "aws_s3_bucket_ownership_controls" "keyed" {
  for_each = toset(["a", "b"])
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
