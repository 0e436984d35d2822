resource "aws_s3_bucket" "kept_for_ever" { # want fail "which this change deletes" introduced
  bucket = "example-kept-for-ever"
}

resource "aws_s3_bucket_versioning" "kept_for_ever" {
  bucket = "example-kept-for-ever"
  versioning_configuration {
    status = "Enabled"
  }
}

# The provider suspends versioning when its resource is deleted.
resource "aws_s3_bucket" "suspended" { # want pass resolved
  bucket = "example-suspended"
}
