# All links are by name, so that a plan shows that no dynamic block makes a grant.

resource "aws_s3_bucket" "public_read_write" { # want fail "is \"public-read-write\""
  bucket = "example-public-read-write"
}

resource "aws_s3_bucket_acl" "public_read_write" {
  bucket = "example-public-read-write"
  acl    = "public-read-write"
}

resource "aws_s3_bucket" "public_read" { # want pass
  bucket = "example-public-read"
}

resource "aws_s3_bucket_acl" "public_read" {
  bucket = "example-public-read"
  acl    = "public-read"
}

resource "aws_s3_bucket" "authenticated_read" { # want pass
  bucket = "example-authenticated-read"
}

resource "aws_s3_bucket_acl" "authenticated_read" {
  bucket = "example-authenticated-read"
  acl    = "authenticated-read"
}

resource "aws_s3_bucket" "granted" { # want fail "AllUsers"
  bucket = "example-granted"
}

resource "aws_s3_bucket_acl" "granted" {
  bucket = "example-granted"
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
      permission = "WRITE"
      grantee {
        type = "Group"
        uri  = "http://acs.amazonaws.com/groups/global/AllUsers"
      }
    }
  }
}

resource "aws_s3_bucket" "granted_acl" { # want fail "AuthenticatedUsers"
  bucket = "example-granted-acl"
}

resource "aws_s3_bucket_acl" "granted_acl" {
  bucket = "example-granted-acl"
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
      permission = "WRITE_ACP"
      grantee {
        type = "Group"
        uri  = "http://acs.amazonaws.com/groups/global/AuthenticatedUsers"
      }
    }
  }
}

resource "aws_s3_bucket" "log_delivery" { # want pass
  bucket = "example-log-delivery"
}

resource "aws_s3_bucket_acl" "log_delivery" {
  bucket = "example-log-delivery"
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
      permission = "WRITE"
      grantee {
        type = "Group"
        uri  = "http://acs.amazonaws.com/groups/s3/LogDelivery"
      }
    }
  }
}

resource "aws_s3_bucket" "one_user" { # want pass
  bucket = "example-one-user"
}

resource "aws_s3_bucket_acl" "one_user" {
  bucket = "example-one-user"
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
      permission = "FULL_CONTROL"
      grantee {
        type = "CanonicalUser"
        id   = "other"
      }
    }
  }
}

resource "aws_s3_bucket" "other_permission" { # want pass
  bucket = "example-other-permission"
}

resource "aws_s3_bucket_acl" "other_permission" {
  bucket = "example-other-permission"
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

resource "aws_s3_bucket" "inline" { # want fail "AllUsers"
  bucket = "example-inline"
  grant {
    type        = "Group"
    uri         = "http://acs.amazonaws.com/groups/global/AllUsers"
    permissions = ["FULL_CONTROL"]
  }
}

resource "aws_s3_bucket" "inline_acl" { # want fail "AllUsers"
  bucket = "example-inline-acl"
  grant {
    type        = "Group"
    uri         = "http://acs.amazonaws.com/groups/global/AllUsers"
    permissions = ["WRITE_ACP"]
  }
}

resource "aws_s3_bucket" "inline_permission" { # want fail "AllUsers"
  bucket = "example-inline-permission"
  grant {
    type        = "Group"
    uri         = "http://acs.amazonaws.com/groups/global/AllUsers"
    permissions = ["WRITE"]
  }
}

resource "aws_s3_bucket" "ignored" { # want pass
  bucket = "example-ignored"
}

resource "aws_s3_bucket_acl" "ignored" {
  bucket = "example-ignored"
  acl    = "public-read-write"
}

resource "aws_s3_bucket_public_access_block" "ignored" {
  bucket             = "example-ignored"
  ignore_public_acls = true
}

resource "aws_s3_bucket" "only_refused" { # want fail "is \"public-read-write\""
  bucket = "example-only-refused"
}

resource "aws_s3_bucket_acl" "only_refused" {
  bucket = "example-only-refused"
  acl    = "public-read-write"
}

resource "aws_s3_bucket_public_access_block" "only_refused" {
  bucket                  = "example-only-refused"
  block_public_acls       = true
  restrict_public_buckets = true
}

resource "aws_s3_bucket" "enforced" { # want pass
  bucket = "example-enforced"
}

resource "aws_s3_bucket_acl" "enforced" {
  bucket = "example-enforced"
  acl    = "public-read-write"
}

resource "aws_s3_bucket_ownership_controls" "enforced" {
  bucket = "example-enforced"
  rule {
    object_ownership = "BucketOwnerEnforced"
  }
}

resource "aws_s3_bucket" "preferred" { # want fail "is \"public-read-write\""
  bucket = "example-preferred"
}

resource "aws_s3_bucket_acl" "preferred" {
  bucket = "example-preferred"
  acl    = "public-read-write"
}

resource "aws_s3_bucket_ownership_controls" "preferred" {
  bucket = "example-preferred"
  rule {
    object_ownership = "BucketOwnerPreferred"
  }
}
