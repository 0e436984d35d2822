resource "aws_s3_bucket" "logged" { # want pass
  bucket = local.rewritten_1
}

resource "aws_s3_bucket_logging" "logged" {
  bucket        = local.rewritten_2
  target_bucket = local.rewritten_3
  target_prefix = local.rewritten_4
}

# Not the first logging resource, and not the only one.
resource "aws_s3_bucket" "prefixed" { # want pass
  bucket_prefix = local.rewritten_5
}

resource "aws_s3_bucket_logging" "prefixed" {
  bucket        = local.rewritten_6
  target_bucket = local.rewritten_7
  target_prefix = local.rewritten_8
}

resource "aws_s3_bucket" "counted" { # want pass
  count  = local.rewritten_9
  bucket = "example-counted-${count.index}"
}

resource "aws_s3_bucket_logging" "counted" {
  count         = local.rewritten_10
  bucket        = aws_s3_bucket.counted[count.index].id
  target_bucket = local.rewritten_11
  target_prefix = local.rewritten_12
}

# A plan doesn't show that no dynamic block makes a logging block of the others' ids.
resource "aws_s3_bucket" "logs" { # want fail "has no `aws_s3_bucket_logging`" plan unknown
  bucket = local.rewritten_13
}
