# What belongs to a bucket has the bucket's name for its id, and may stand for it: then
# it comes first.

resource "aws_s3_bucket" "created" { # want pass
  bucket_prefix = "created-"
}

resource "aws_s3_bucket_public_access_block" "created" {
  bucket                  = aws_s3_bucket.created.id
  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}

resource "aws_s3_bucket_versioning" "created" {
  bucket = aws_s3_bucket_public_access_block.created.id
  versioning_configuration {
    status = "Enabled"
  }
}

resource "aws_s3_bucket_policy" "created" {
  bucket = aws_s3_bucket_versioning.created.id
  policy = local.tls
}

resource "aws_s3_bucket" "named" { # want pass
  bucket = "named-4711"
}

resource "aws_s3_bucket_ownership_controls" "named" {
  bucket = "named-4711"
  rule {
    object_ownership = "BucketOwnerEnforced"
  }
}

resource "aws_s3_bucket_policy" "named" {
  bucket = aws_s3_bucket_ownership_controls.named.id
  policy = local.tls
}

resource "aws_s3_bucket" "each" { # want pass plan unknown
  for_each      = toset(["a"])
  bucket_prefix = each.key
}

resource "aws_s3_bucket_ownership_controls" "each" {
  for_each = toset(["a"])
  bucket   = aws_s3_bucket.each[each.key].id
  rule {
    object_ownership = "BucketOwnerEnforced"
  }
}

resource "aws_s3_bucket_policy" "each" {
  for_each = toset(["a"])
  bucket   = aws_s3_bucket_ownership_controls.each[each.key].id
  policy   = local.tls
}

resource "aws_s3_bucket" "other" { # want fail "has no"
  bucket_prefix = "other-"
}

resource "aws_s3_bucket_ownership_controls" "other" {
  bucket = aws_s3_bucket.other.id
  rule {
    object_ownership = "BucketOwnerEnforced"
  }
}

locals {
  tls = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Deny"
      Principal = "*"
      Action    = "s3:*"
      Resource  = "*"
      Condition = { Bool = { "aws:SecureTransport" = "false" } }
    }]
  })
}
