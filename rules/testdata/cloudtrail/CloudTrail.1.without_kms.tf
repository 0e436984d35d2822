resource "aws_cloudtrail" "without_kms" {
  name                  = "without-kms"
  s3_bucket_name        = "logs"
  is_multi_region_trail = true
  event_selector {
    exclude_management_event_sources = ["kms.amazonaws.com"] # want fail "kms.amazonaws.com"
  }
}
