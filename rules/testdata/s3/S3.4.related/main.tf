# Buckets and what sets them up, under count, under for_each and in a module.

resource "aws_s3_bucket" "counted" {
  count  = 2 # want pass
  bucket = "example-counted-${count.index}"
}

resource "aws_s3_bucket_server_side_encryption_configuration" "counted" {
  count  = 2
  bucket = aws_s3_bucket.counted[count.index].id
  rule {
    apply_server_side_encryption_by_default {
      sse_algorithm = "aws:kms"
    }
  }
}

resource "aws_s3_bucket" "keyed" {
  for_each = toset(["a", "b"]) # want ["a"] pass
  # want ["b"] pass "AWS's default"
  bucket = "example-keyed-${each.key}"
}

resource "aws_s3_bucket_server_side_encryption_configuration" "keyed" {
  for_each = toset(["a"])
  bucket   = aws_s3_bucket.keyed[each.key].id
  rule {
    apply_server_side_encryption_by_default {
      sse_algorithm = "aws:kms"
    }
  }
}

resource "aws_s3_bucket" "apart" { # want pass
  bucket = "example-apart"
}

module "apart" {
  source = "./encryption"
  bucket = aws_s3_bucket.apart.id
}
