resource "aws_cloudtrail" "advanced" {
  name                  = "advanced"
  s3_bucket_name        = "logs"
  is_multi_region_trail = true
  advanced_event_selector {
    field_selector {
      field  = "eventCategory"
      equals = ["Management"] # want pass
    }
  }
}
