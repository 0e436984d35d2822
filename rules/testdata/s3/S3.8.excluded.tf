# param excludedPublicBuckets = example-site, example-downloads

resource "aws_s3_bucket" "excluded" { # want pass
  bucket = "example-site"
}

resource "aws_s3_bucket_public_access_block" "excluded" {
  bucket = aws_s3_bucket.excluded.id
}

resource "aws_s3_bucket" "other" { # want fail
  bucket = "example-site-logs"
}

resource "aws_s3_bucket_public_access_block" "other" {
  bucket = aws_s3_bucket.other.id
}

resource "aws_s3_bucket" "unnamed" { # want unknown "neither is whether it is excluded"
  bucket = terraform_data.name.output
}

resource "aws_s3_bucket_public_access_block" "unnamed" {
  bucket = aws_s3_bucket.unnamed.id
}

resource "terraform_data" "name" {
  input = "example-downloads"
}
