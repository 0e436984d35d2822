resource "aws_cloudtrail" "advanced_writes" {
  name                  = "advanced-writes"
  s3_bucket_name        = "logs"
  is_multi_region_trail = true
  advanced_event_selector {
    field_selector {
      field  = "eventCategory"
      equals = ["Management"]
    }
    field_selector {
      field  = "readOnly"
      equals = ["false"] # want fail
    }
  }
}
