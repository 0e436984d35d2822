# Buckets and what sets them up, under count, under for_each and in a module.

resource "aws_s3_bucket" "counted" {
  count  = 2 # want pass
  bucket = "example-counted-${count.index}"
}

resource "aws_s3_bucket_versioning" "counted" {
  count  = 2
  bucket = aws_s3_bucket.counted[count.index].id

  versioning_configuration {
    status = "Enabled"
  }
}

resource "aws_s3_bucket_lifecycle_configuration" "counted" {
  count  = 2
  bucket = aws_s3_bucket.counted[count.index].id
  rule {
    id     = "old"
    status = "Enabled"

    noncurrent_version_expiration {
      noncurrent_days = 90
    }
  }
}

resource "aws_s3_bucket" "keyed" {
  for_each = toset(["a", "b"]) # want ["a"] pass
  # want ["b"] fail "has no" plan unknown
  bucket = "example-keyed-${each.key}"
}

resource "aws_s3_bucket_versioning" "keyed" {
  for_each = toset(["a", "b"])
  bucket   = aws_s3_bucket.keyed[each.key].id

  versioning_configuration {
    status = "Enabled"
  }
}

resource "aws_s3_bucket_lifecycle_configuration" "keyed" {
  for_each = toset(["a"])
  bucket   = aws_s3_bucket.keyed[each.key].id
  rule {
    id     = "old"
    status = "Enabled"

    noncurrent_version_expiration {
      noncurrent_days = 90
    }
  }
}

resource "aws_s3_bucket" "apart" { # want pass
  bucket = "example-apart"
}

resource "aws_s3_bucket_versioning" "apart" {
  bucket = aws_s3_bucket.apart.id

  versioning_configuration {
    status = "Enabled"
  }
}

module "apart" {
  source = "./lifecycle"
  bucket = aws_s3_bucket.apart.id
}
