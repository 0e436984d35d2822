resource "aws_s3_bucket" "both" { # want pass
  bucket = "example-both"
}

resource "aws_s3_bucket_versioning" "both" {
  bucket = "example-both"
  versioning_configuration {
    status = "Enabled"
  }
}

resource "aws_s3_bucket_lifecycle_configuration" "both" {
  bucket = "example-both"
  rule {
    id     = "off"
    status = "Disabled"
    expiration {
      days = 365
    }
  }
  rule {
    id     = "old"
    status = "Enabled"
    noncurrent_version_expiration {
      noncurrent_days = 90
    }
  }
}

resource "aws_s3_bucket" "versioned" { # want fail "has no `aws_s3_bucket_lifecycle_configuration`"
  bucket = "example-versioned"
}

resource "aws_s3_bucket_versioning" "versioned" {
  bucket = "example-versioned"
  versioning_configuration {
    status = "Enabled"
  }
}

resource "aws_s3_bucket" "disabled" { # want fail "is \"Disabled\""
  bucket = "example-disabled"
}

resource "aws_s3_bucket_versioning" "disabled" {
  bucket = "example-disabled"
  versioning_configuration {
    status = "Enabled"
  }
}

resource "aws_s3_bucket_lifecycle_configuration" "disabled" {
  bucket = "example-disabled"
  rule {
    id     = "off"
    status = "Disabled"
    expiration {
      days = 365
    }
  }
}

resource "aws_s3_bucket" "suspended" { # want pass "is \"Suspended\""
  bucket = "example-suspended"
}

resource "aws_s3_bucket_versioning" "suspended" {
  bucket = "example-suspended"
  versioning_configuration {
    status = "Suspended"
  }
}

resource "aws_s3_bucket" "unset" { # want pass "default is false"
  bucket = "example-unset"
}

resource "aws_s3_bucket" "inline_both" { # want pass
  bucket = "example-inline-both"
  versioning {
    enabled = true
  }
  lifecycle_rule {
    enabled = true
    noncurrent_version_expiration {
      days = 90
    }
  }
}

resource "aws_s3_bucket" "inline_versioned" { # want fail "has no `lifecycle_rule` block"
  bucket = "example-inline-versioned"
  versioning {
    enabled = true
  }
}

resource "aws_s3_bucket" "mixed" { # want pass
  bucket = "example-mixed"
  versioning {
    enabled = true
  }
}

resource "aws_s3_bucket_lifecycle_configuration" "mixed" {
  bucket = "example-mixed"
  rule {
    id     = "old"
    status = "Enabled"
    noncurrent_version_expiration {
      noncurrent_days = 90
    }
  }
}

# S3 enables versioning of a bucket with Object Lock.
resource "aws_s3_bucket" "locked" { # want fail "has no"
  bucket              = "example-locked"
  object_lock_enabled = true
}

resource "aws_s3_bucket" "locked_with_rule" { # want pass
  bucket              = "example-locked-with-rule"
  object_lock_enabled = true
}

resource "aws_s3_bucket_lifecycle_configuration" "locked_with_rule" {
  bucket = aws_s3_bucket.locked_with_rule.bucket
  rule {
    id     = "expire"
    status = "Enabled"
    filter {}
    noncurrent_version_expiration {
      noncurrent_days = 30
    }
  }
}
