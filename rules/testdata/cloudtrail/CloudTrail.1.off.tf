resource "aws_cloudtrail" "off" {
  name                  = "off"
  s3_bucket_name        = "logs"
  is_multi_region_trail = true
  enable_logging        = false # want fail "is false"
}
