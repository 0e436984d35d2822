terraform {
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "~> 3.0"
    }
  }
}

resource "aws_s3_bucket" "unset" { # want pass
  bucket = "example-unset"
}

resource "aws_s3_bucket" "canned" { # want fail "is \"public-read\""
  bucket = "example-canned"
  acl    = "public-read"
}

resource "aws_s3_bucket" "group" { # want fail
  bucket = "example-group"
  grant {
    type        = "Group"
    uri         = "http://acs.amazonaws.com/groups/global/AllUsers"
    permissions = ["READ"]
  }
}

resource "aws_s3_bucket" "log_group" { # want fail
  bucket = "example-log-group"
  grant {
    type        = "Group"
    uri         = "http://acs.amazonaws.com/groups/s3/LogDelivery"
    permissions = ["WRITE"]
  }
}

resource "aws_s3_bucket" "several" { # want fail "several canonical users"
  bucket = "example-several"
  grant {
    type        = "CanonicalUser"
    id          = "a"
    permissions = ["FULL_CONTROL"]
  }
  grant {
    type        = "CanonicalUser"
    id          = "b"
    permissions = ["READ"]
  }
}

resource "aws_s3_bucket" "one" { # want unknown "whether that is the owner"
  bucket = "example-one"
  grant {
    type        = "CanonicalUser"
    id          = "a"
    permissions = ["FULL_CONTROL"]
  }
}
