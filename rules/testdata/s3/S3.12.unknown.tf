resource "aws_s3_bucket" "acl" { # want unknown "known after apply"
  bucket = "example-acl"
}

resource "aws_s3_bucket_acl" "acl" {
  bucket = aws_s3_bucket.acl.id
  acl    = terraform_data.later.output
}

resource "aws_s3_bucket" "ownership" { # want unknown "known after apply"
  bucket = "example-ownership"
}

resource "aws_s3_bucket_acl" "ownership" {
  bucket = aws_s3_bucket.ownership.id
  acl    = "public-read"
}

resource "aws_s3_bucket_ownership_controls" "ownership" {
  bucket = aws_s3_bucket.ownership.id
  rule {
    object_ownership = terraform_data.later.output
  }
}

resource "terraform_data" "later" {
  input = "BucketOwnerEnforced"
}
