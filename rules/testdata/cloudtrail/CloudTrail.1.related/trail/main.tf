resource "aws_cloudtrail" "this" { # want pass
  name                  = "all"
  s3_bucket_name        = "logs"
  is_multi_region_trail = true
}
