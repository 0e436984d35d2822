# All links are by name, so that a plan shows that no dynamic block makes a grant.

resource "aws_s3_bucket" "unset" { # want pass
  bucket = "example-unset"
}

resource "aws_s3_bucket" "private" { # want pass
  bucket = "example-private"
}

resource "aws_s3_bucket_acl" "private" {
  bucket = "example-private"
  acl    = "private"
}

resource "aws_s3_bucket" "for_owner" { # want pass
  bucket = "example-for-owner"
}

resource "aws_s3_bucket_acl" "for_owner" {
  bucket = "example-for-owner"
  acl    = "bucket-owner-full-control"
}

resource "aws_s3_bucket" "public" { # want fail "is \"public-read\""
  bucket = "example-public"
}

resource "aws_s3_bucket_acl" "public" {
  bucket = "example-public"
  acl    = "public-read"
}

resource "aws_s3_bucket" "images" { # want fail "is \"aws-exec-read\""
  bucket = "example-images"
}

resource "aws_s3_bucket_acl" "images" {
  bucket = "example-images"
  acl    = "aws-exec-read"
}

resource "aws_s3_bucket" "logs" { # want fail
  bucket = "example-logs"
}

resource "aws_s3_bucket_acl" "logs" {
  bucket = "example-logs"
  acl    = "log-delivery-write"
}

resource "aws_s3_bucket" "enforced" { # want pass
  bucket = "example-enforced"
}

resource "aws_s3_bucket_acl" "enforced" {
  bucket = "example-enforced"
  acl    = "public-read"
}

resource "aws_s3_bucket_ownership_controls" "enforced" {
  bucket = "example-enforced"
  rule {
    object_ownership = "BucketOwnerEnforced"
  }
}

resource "aws_s3_bucket" "preferred" { # want fail "is \"public-read\""
  bucket = "example-preferred"
}

resource "aws_s3_bucket_acl" "preferred" {
  bucket = "example-preferred"
  acl    = "public-read"
}

resource "aws_s3_bucket_ownership_controls" "preferred" {
  bucket = "example-preferred"
  rule {
    object_ownership = "BucketOwnerPreferred"
  }
}

resource "aws_s3_bucket" "writer" { # want pass
  bucket = "example-writer"
}

resource "aws_s3_bucket_ownership_controls" "writer" {
  bucket = "example-writer"
  rule {
    object_ownership = "ObjectWriter"
  }
}

resource "aws_s3_bucket" "owner_only" { # want pass
  bucket = "example-owner-only"
}

resource "aws_s3_bucket_acl" "owner_only" {
  bucket = "example-owner-only"
  access_control_policy {
    owner {
      id = "owner"
    }
    grant {
      permission = "FULL_CONTROL"
      grantee {
        type = "CanonicalUser"
        id   = "owner"
      }
    }
  }
}

resource "aws_s3_bucket" "other_user" { # want fail "is not the owner"
  bucket = "example-other-user"
}

resource "aws_s3_bucket_acl" "other_user" {
  bucket = "example-other-user"
  access_control_policy {
    owner {
      id = "owner"
    }
    grant {
      permission = "FULL_CONTROL"
      grantee {
        type = "CanonicalUser"
        id   = "owner"
      }
    }
    grant {
      permission = "READ"
      grantee {
        type = "CanonicalUser"
        id   = "other"
      }
    }
  }
}

resource "aws_s3_bucket" "by_email" { # want fail
  bucket = "example-by-email"
}

resource "aws_s3_bucket_acl" "by_email" {
  bucket = "example-by-email"
  access_control_policy {
    owner {
      id = "owner"
    }
    grant {
      permission = "FULL_CONTROL"
      grantee {
        type = "CanonicalUser"
        id   = "owner"
      }
    }
    grant {
      permission = "READ"
      grantee {
        type          = "AmazonCustomerByEmail"
        email_address = "user@example.com"
      }
    }
  }
}

resource "aws_s3_bucket" "group" { # want fail
  bucket = "example-group"
}

resource "aws_s3_bucket_acl" "group" {
  bucket = "example-group"
  access_control_policy {
    owner {
      id = "owner"
    }
    grant {
      permission = "FULL_CONTROL"
      grantee {
        type = "CanonicalUser"
        id   = "owner"
      }
    }
    grant {
      permission = "READ"
      grantee {
        type = "Group"
        uri  = "http://acs.amazonaws.com/groups/global/AllUsers"
      }
    }
  }
}

resource "aws_s3_bucket" "log_group" { # want fail
  bucket = "example-log-group"
}

resource "aws_s3_bucket_acl" "log_group" {
  bucket = "example-log-group"
  access_control_policy {
    owner {
      id = "owner"
    }
    grant {
      permission = "FULL_CONTROL"
      grantee {
        type = "CanonicalUser"
        id   = "owner"
      }
    }
    grant {
      permission = "READ"
      grantee {
        type = "Group"
        uri  = "http://acs.amazonaws.com/groups/s3/LogDelivery"
      }
    }
  }
}
