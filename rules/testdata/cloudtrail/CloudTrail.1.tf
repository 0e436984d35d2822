resource "aws_cloudtrail" "all" { # want pass
  name                  = "all"
  s3_bucket_name        = "logs"
  is_multi_region_trail = true
}

resource "aws_cloudtrail" "one_region" {
  name                  = "one-region"
  s3_bucket_name        = "logs"
  is_multi_region_trail = false # want pass
}
