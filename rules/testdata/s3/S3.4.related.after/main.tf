# The setting of counted[1] is taken away, and keyed["b"] is given one.

resource "aws_s3_bucket" "counted" {
  count = 2 # want [0] pass
  # want [1] pass
  bucket = "example-counted-${count.index}"
}

resource "aws_s3_bucket_server_side_encryption_configuration" "counted" {
  count  = 1
  bucket = aws_s3_bucket.counted[count.index].id
  rule {
    apply_server_side_encryption_by_default {
      sse_algorithm = "aws:kms"
    }
  }
}

resource "aws_s3_bucket" "keyed" {
  for_each = toset(["a", "b"]) # want ["a"] pass
  # want ["b"] pass
  bucket = "example-keyed-${each.key}"
}

resource "aws_s3_bucket_server_side_encryption_configuration" "keyed" {
  for_each = toset(["a", "b"])
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
