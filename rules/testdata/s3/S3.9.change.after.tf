resource "aws_s3_bucket" "silenced" { # want fail "which this change deletes" introduced
  bucket = "example-silenced"
}

resource "aws_s3_bucket" "mended" { # want pass resolved
  bucket = "example-mended"
}

resource "aws_s3_bucket_logging" "mended" {
  bucket        = "example-mended"
  target_bucket = "example-logs"
  target_prefix = "mended/"
}

# The block is computed: taking it out of the source changes nothing.
resource "aws_s3_bucket" "inline" { # want pass
  bucket = "example-inline"
}

resource "aws_s3_bucket" "turned_from" { # want fail "which this change turns to something else" introduced
  bucket = "example-turned-from"
}

resource "aws_s3_bucket" "turned_to" { # want pass resolved
  bucket = "example-turned-to"
}

resource "aws_s3_bucket_logging" "turned" {
  bucket        = "example-turned-to"
  target_bucket = "example-logs"
  target_prefix = "log/"
}
