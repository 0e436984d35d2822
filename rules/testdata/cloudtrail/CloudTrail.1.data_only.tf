resource "aws_cloudtrail" "data_only" {
  name                  = "data-only"
  s3_bucket_name        = "logs"
  is_multi_region_trail = true
  event_selector {
    include_management_events = false # want fail "is false"
  }
}
