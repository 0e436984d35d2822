resource "aws_cloudtrail" "selected" {
  name                  = "selected"
  s3_bucket_name        = "logs"
  is_multi_region_trail = true
  event_selector {
    read_write_type           = "All" # want pass
    include_management_events = true
  }
}
