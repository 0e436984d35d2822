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
