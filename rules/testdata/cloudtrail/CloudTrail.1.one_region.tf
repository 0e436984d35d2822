resource "aws_cloudtrail" "one_region" {
  name                  = "one-region"
  s3_bucket_name        = "logs"
  is_multi_region_trail = false # want fail "is false"
}
