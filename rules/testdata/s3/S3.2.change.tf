resource "aws_s3_bucket" "opened" { # want pass
  bucket = "example-opened"
}

resource "aws_s3_bucket_policy" "opened" {
  bucket = "example-opened"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = "*"
      Action    = "s3:GetObject"
      Resource  = ["arn:aws:s3:::example-opened", "arn:aws:s3:::example-opened/*"]
    }]
  })
}

resource "aws_s3_bucket_public_access_block" "opened" {
  bucket                  = "example-opened"
  restrict_public_buckets = true
}

resource "aws_s3_bucket" "closed" { # want fail "allows everybody to read"
  bucket = "example-closed"
}

resource "aws_s3_bucket_policy" "closed" {
  bucket = "example-closed"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = "*"
      Action    = "s3:GetObject"
      Resource  = ["arn:aws:s3:::example-closed", "arn:aws:s3:::example-closed/*"]
    }]
  })
}
