module "source" {
  source = "../source"
}

resource "aws_s3_bucket" "beside" {
  bucket = "beside"
}

# It makes the output something that the plan's changes refer to.
resource "aws_cloudwatch_log_group" "beside" {
  name       = "beside"
  kms_key_id = module.source.arn
}
