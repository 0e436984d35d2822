resource "aws_s3_account_public_access_block" "all" { # want pass
  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}

resource "aws_s3_account_public_access_block" "no_acls" {
  account_id              = "111122223333"
  block_public_acls       = false # want fail "is false"
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}

resource "aws_s3_account_public_access_block" "no_policy" {
  account_id              = "222233334444"
  block_public_acls       = true
  block_public_policy     = false # want fail "is false"
  ignore_public_acls      = true
  restrict_public_buckets = true
}

resource "aws_s3_account_public_access_block" "no_ignoring" {
  account_id              = "333344445555"
  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = false # want fail "is false"
  restrict_public_buckets = true
}

resource "aws_s3_account_public_access_block" "unset" { # want fail "default is false"
  account_id          = "444455556666"
  block_public_acls   = true
  block_public_policy = true
  ignore_public_acls  = true
}

resource "aws_s3_account_public_access_block" "unknown" {
  account_id              = "555566667777"
  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = terraform_data.later.output # want unknown "known after apply"
}

resource "terraform_data" "later" {
  input = true
}
