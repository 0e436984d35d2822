resource "aws_cloudtrail" "advanced_data" {
  name                  = "advanced-data"
  s3_bucket_name        = "logs"
  is_multi_region_trail = true
  advanced_event_selector {
    field_selector {
      field  = "eventCategory"
      equals = ["Data"] # want fail "lacks"
    }
  }
}
