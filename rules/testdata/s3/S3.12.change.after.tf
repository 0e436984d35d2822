resource "aws_s3_bucket" "opened" { # want fail "is \"public-read\"" introduced
  bucket = "example-opened"
}

resource "aws_s3_bucket_acl" "opened" {
  bucket = "example-opened"
  acl    = "public-read"
}

resource "aws_s3_bucket_ownership_controls" "opened" {
  bucket = "example-opened"
  rule {
    object_ownership = "ObjectWriter"
  }
}

# S3 gives the owner full control of every bucket.
resource "aws_s3_bucket" "shown" { # want pass
  bucket = "example-shown"
  grant {
    type        = "CanonicalUser"
    id          = "owner"
    permissions = ["FULL_CONTROL"]
  }
}
