resource "aws_cloudtrail" "unset" { # want fail "is not set; the provider's default is false"
  name           = "unset"
  s3_bucket_name = "logs"
}
