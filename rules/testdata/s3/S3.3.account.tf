# The block of an account covers its buckets in every Region.

provider "aws" {
  region = "us-east-1"

  assume_role {
    role_arn = "arn:aws:iam::111111111111:role/deploy"
  }
}

provider "aws" {
  alias  = "west"
  region = "us-west-2"

  assume_role {
    role_arn = "arn:aws:iam::111111111111:role/deploy"
  }
}

provider "aws" {
  alias  = "other"
  region = "us-east-1"

  assume_role {
    role_arn = "arn:aws:iam::222222222222:role/deploy"
  }
}

resource "aws_s3_account_public_access_block" "all" {
  ignore_public_acls      = true
  restrict_public_buckets = true
}

resource "aws_s3_bucket" "west" { # want pass
  provider = aws.west
  bucket   = "example-west"
}

resource "aws_s3_bucket_policy" "west" {
  provider = aws.west
  bucket   = "example-west"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = "*"
      Action    = ["s3:PutObject", "s3:GetObject"]
      Resource  = ["arn:aws:s3:::example-west", "arn:aws:s3:::example-west/*"]
    }]
  })
}

resource "aws_s3_bucket_acl" "west" {
  provider = aws.west
  bucket   = "example-west"
  acl      = "public-read-write"
}

resource "aws_s3_bucket" "other" { # want fail
  provider = aws.other
  bucket   = "example-other"
}

resource "aws_s3_bucket_policy" "other" {
  provider = aws.other
  bucket   = "example-other"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = "*"
      Action    = ["s3:PutObject", "s3:GetObject"]
      Resource  = ["arn:aws:s3:::example-other", "arn:aws:s3:::example-other/*"]
    }]
  })
}

resource "aws_s3_bucket_acl" "other" {
  provider = aws.other
  bucket   = "example-other"
  acl      = "public-read-write"
}
