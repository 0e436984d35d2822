resource "aws_s3_bucket" "opened" { # want pass
  bucket = "example-opened"
}

resource "aws_s3_bucket_acl" "opened" {
  bucket = "example-opened"
  acl    = "public-read"
}

resource "aws_s3_bucket_ownership_controls" "opened" {
  bucket = "example-opened"
  rule {
    object_ownership = "BucketOwnerEnforced"
  }
}

resource "aws_s3_bucket" "shown" { # want unknown "whether that is the owner"
  bucket = "example-shown"
  grant {
    type        = "CanonicalUser"
    id          = "owner"
    permissions = ["FULL_CONTROL"]
  }
}
