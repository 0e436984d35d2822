resource "aws_s3_bucket" "logged" { # want pass
  bucket = "example-logged"
}

resource "aws_s3_bucket_logging" "logged" {
  bucket        = aws_s3_bucket.logged.id
  target_bucket = aws_s3_bucket.logs.id
  target_prefix = "logged/"
}

# Not the first logging resource, and not the only one.
resource "aws_s3_bucket" "prefixed" { # want pass
  bucket_prefix = "example-"
}

resource "aws_s3_bucket_logging" "prefixed" {
  bucket        = aws_s3_bucket.prefixed.bucket
  target_bucket = aws_s3_bucket.logs.id
  target_prefix = "prefixed/"
}

resource "aws_s3_bucket" "counted" { # want pass
  count  = 2
  bucket = "example-counted-${count.index}"
}

resource "aws_s3_bucket_logging" "counted" {
  count         = 2
  bucket        = aws_s3_bucket.counted[count.index].id
  target_bucket = aws_s3_bucket.logs.id
  target_prefix = "counted/"
}

# A plan doesn't show that no dynamic block makes a logging block of the others' ids.
resource "aws_s3_bucket" "logs" { # want fail "has no `aws_s3_bucket_logging`" plan unknown
  bucket = "example-logs"
}
