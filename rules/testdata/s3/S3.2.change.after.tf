resource "aws_s3_bucket" "opened" { # want fail "allows everybody to read" introduced
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

# Its policy is deleted.
resource "aws_s3_bucket" "closed" { # want pass resolved
  bucket = "example-closed"
}
