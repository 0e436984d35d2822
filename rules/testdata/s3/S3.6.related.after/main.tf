# The setting of counted[1] is taken away, and keyed["b"] is given one.

resource "aws_s3_bucket" "counted" {
  count = 2 # want [0] fail "lets another account change"
  # want [1] pass resolved
  bucket = "example-counted-${count.index}"
}

resource "aws_s3_bucket_policy" "counted" {
  count  = 1
  bucket = aws_s3_bucket.counted[count.index].id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = "*"
      Action    = "s3:PutBucketPolicy"
      Resource  = ["arn:aws:s3:::example-counted-${count.index}", "arn:aws:s3:::example-counted-${count.index}/*"]
    }]
  })
}

resource "aws_s3_bucket" "keyed" {
  for_each = toset(["a", "b"]) # want ["a"] fail "lets another account change"
  # want ["b"] fail introduced
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
      Action    = "s3:PutBucketPolicy"
      Resource  = ["arn:aws:s3:::example-keyed-${each.key}", "arn:aws:s3:::example-keyed-${each.key}/*"]
    }]
  })
}

resource "aws_s3_bucket" "apart" { # want fail "lets another account change"
  bucket = "example-apart"
}

module "apart" {
  source = "./policy"
  bucket = aws_s3_bucket.apart.id
}
