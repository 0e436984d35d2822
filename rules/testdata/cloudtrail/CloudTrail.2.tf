resource "aws_kms_key" "trails" {}

resource "aws_cloudtrail" "reference" {
  name           = "reference"
  s3_bucket_name = "logs"
  kms_key_id     = aws_kms_key.trails.arn # want pass
}

resource "aws_cloudtrail" "literal" {
  name           = "literal"
  s3_bucket_name = "logs"
  kms_key_id     = "arn:aws:kms:eu-west-1:123456789012:key/0a1b2c3d-0a1b-0a1b-0a1b-0a1b2c3d4e5f" # want pass
}

resource "aws_cloudtrail" "unset" { # want fail "is not set"
  name           = "unset"
  s3_bucket_name = "logs"
}

resource "aws_cloudtrail" "unknown" {
  name           = "unknown"
  s3_bucket_name = "logs"
  kms_key_id     = terraform_data.later.output # want unknown "known after apply"
}

resource "terraform_data" "later" {
  input = "key"
}
