resource "aws_cloudtrail" "reads_only" {
  name                  = "reads-only"
  s3_bucket_name        = "logs"
  is_multi_region_trail = true
  event_selector {
    read_write_type           = "ReadOnly" # want fail "ReadOnly"
    include_management_events = true
  }
}
