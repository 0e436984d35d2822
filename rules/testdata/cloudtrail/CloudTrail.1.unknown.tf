resource "aws_cloudtrail" "unknown" {
  name                  = "unknown"
  s3_bucket_name        = "logs"
  is_multi_region_trail = terraform_data.later.output # want unknown "known after apply"
}

resource "terraform_data" "later" {
  input = true
}
