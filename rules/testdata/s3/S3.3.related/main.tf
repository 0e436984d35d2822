# Buckets and what sets them up, under count, under for_each and in a module.

resource "aws_s3_bucket" "counted" {
  count  = 2 # want pass
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
  count                   = 2
  bucket                  = aws_s3_bucket.counted[count.index].id
  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}

resource "aws_s3_bucket" "keyed" {
  for_each = toset(["a", "b"]) # want ["a"] pass
  # want ["b"] fail "allows everybody to write"
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
  for_each                = toset(["a"])
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
