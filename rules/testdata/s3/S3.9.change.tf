resource "aws_s3_bucket" "silenced" { # want pass
  bucket = "example-silenced"
}

resource "aws_s3_bucket_logging" "silenced" {
  bucket        = "example-silenced"
  target_bucket = "example-logs"
  target_prefix = "silenced/"
}

resource "aws_s3_bucket" "mended" { # want fail "has no"
  bucket = "example-mended"
}

resource "aws_s3_bucket" "inline" {
  bucket = "example-inline"
  logging { # want pass
    target_bucket = "example-logs"
  }
}

resource "aws_s3_bucket" "turned_from" { # want pass
  bucket = "example-turned-from"
}

resource "aws_s3_bucket" "turned_to" { # want fail
  bucket = "example-turned-to"
}

resource "aws_s3_bucket_logging" "turned" {
  bucket        = "example-turned-from"
  target_bucket = "example-logs"
  target_prefix = "log/"
}
