# The setting of counted[1] is taken away, and keyed["b"] is given one.

resource "aws_s3_bucket" "counted" {
  count = 2 # want [0] pass
  # want [1] fail "which this change deletes" introduced
  bucket = "example-counted-${count.index}"
}

resource "aws_s3_bucket_policy" "counted" {
  count  = 2
  bucket = aws_s3_bucket.counted[count.index].id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = "*"
      Action    = "s3:PutObject"
      Resource  = ["arn:aws:s3:::example-counted-${count.index}", "arn:aws:s3:::example-counted-${count.index}/*"]
    }]
  })
}

resource "aws_s3_bucket_public_access_block" "counted" {
  count                   = 1
  bucket                  = aws_s3_bucket.counted[count.index].id
  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}

resource "aws_s3_bucket" "keyed" {
  for_each = toset(["a", "b"]) # want ["a"] pass
  # want ["b"] pass resolved
  bucket = "example-keyed-${each.key}"
}

resource "aws_s3_bucket_policy" "keyed" {
  for_each = toset(["a", "b"])
  bucket   = aws_s3_bucket.keyed[each.key].id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = "*"
      Action    = "s3:PutObject"
      Resource  = ["arn:aws:s3:::example-keyed-${each.key}", "arn:aws:s3:::example-keyed-${each.key}/*"]
    }]
  })
}

resource "aws_s3_bucket_public_access_block" "keyed" {
  for_each                = toset(["a", "b"])
  bucket                  = aws_s3_bucket.keyed[each.key].id
  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}

resource "aws_s3_bucket" "apart" { # want pass
  bucket = "example-apart"
}

resource "aws_s3_bucket_policy" "apart" {
  bucket = aws_s3_bucket.apart.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = "*"
      Action    = "s3:PutObject"
      Resource  = ["arn:aws:s3:::example-apart", "arn:aws:s3:::example-apart/*"]
    }]
  })
}

module "apart" {
  source = "./block"
  bucket = aws_s3_bucket.apart.id
}
