# Whose logging it is depends on what only an apply tells: one of two buckets, and
# no other.

resource "aws_s3_bucket" "one" { # want unknown
  bucket = "example-one"
}

resource "aws_s3_bucket" "two" { # want unknown
  bucket = "example-two"
}

resource "aws_s3_bucket" "neither" { # want fail plan unknown
  bucket = "example-neither"
}

resource "aws_s3_bucket" "generated" { # want fail plan unknown
  bucket_prefix = "example-"
}

resource "aws_s3_bucket_logging" "either" {
  bucket        = terraform_data.later.output == "one" ? aws_s3_bucket.one.bucket : aws_s3_bucket.two.bucket
  target_bucket = "example-logs"
  target_prefix = "either/"
}

# A name that is written out, a reference, or nothing, by way of a local.
resource "aws_s3_bucket" "named" { # want unknown
  bucket = "example-named"
}

resource "aws_s3_bucket" "referred" { # want unknown
}

locals {
  names = { a = "example-named", b = "example-elsewhere" }
  name  = terraform_data.later.output == "one" ? local.names[terraform_data.later.output] : aws_s3_bucket.referred.id
}

resource "aws_s3_bucket_logging" "mixed" {
  bucket        = local.name
  target_bucket = "example-logs"
  target_prefix = "mixed/"
}

resource "terraform_data" "later" {
  input = "one"
}
