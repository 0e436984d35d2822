# What only an apply tells chooses the key. A plan does not show whether a trail is
# left without one then.

resource "aws_cloudtrail" "one_of_two" { # want pass plan unknown
  name           = "one-of-two"
  s3_bucket_name = "example-trails"
  kms_key_id     = terraform_data.later.id == "one" ? aws_kms_key.one.arn : aws_kms_key.two.arn
}

resource "aws_cloudtrail" "new_or_old" { # want pass plan unknown
  name           = "new-or-old"
  s3_bucket_name = "example-trails"
  kms_key_id     = terraform_data.later.id == "one" ? aws_kms_key.one.arn : "arn:aws:kms:us-east-1:123456789012:key/0a1b2c3d"
}

resource "aws_cloudtrail" "one_or_none" { # want unknown
  name           = "one-or-none"
  s3_bucket_name = "example-trails"
  kms_key_id     = terraform_data.later.id == "one" ? aws_kms_key.one.arn : null
}

resource "aws_kms_key" "one" {}

resource "aws_kms_key" "two" {}

resource "terraform_data" "later" {}
