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
      Effect    = "Deny"
      Principal = "*"
      Action    = "s3:*"
      Resource  = ["arn:aws:s3:::example-counted-${count.index}", "arn:aws:s3:::example-counted-${count.index}/*"]
      Condition = {
        Bool = {
          "aws:SecureTransport" = "false"
        }
      }
    }]
  })
}

resource "aws_s3_bucket" "keyed" {
  for_each = toset(["a", "b"]) # want ["a"] pass
  # want ["b"] fail "has no"
  bucket = "example-keyed-${each.key}"
}

resource "aws_s3_bucket_policy" "keyed" {
  for_each = toset(["a"])
  bucket   = aws_s3_bucket.keyed[each.key].id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Deny"
      Principal = "*"
      Action    = "s3:*"
      Resource  = ["arn:aws:s3:::example-keyed-${each.key}", "arn:aws:s3:::example-keyed-${each.key}/*"]
      Condition = {
        Bool = {
          "aws:SecureTransport" = "false"
        }
      }
    }]
  })
}

resource "aws_s3_bucket" "apart" { # want pass
  bucket = "example-apart"
}

module "apart" {
  source = "./policy"
  bucket = aws_s3_bucket.apart.id
}
