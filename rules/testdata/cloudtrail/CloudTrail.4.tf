resource "aws_cloudtrail" "on" {
  name                       = "on"
  s3_bucket_name             = "logs"
  enable_log_file_validation = true # want pass
}

resource "aws_cloudtrail" "off" {
  name                       = "off"
  s3_bucket_name             = "logs"
  enable_log_file_validation = false # want fail "is false"
}

resource "aws_cloudtrail" "unset" { # want fail "default is false"
  name           = "unset"
  s3_bucket_name = "logs"
}

resource "aws_cloudtrail" "unknown" {
  name                       = "unknown"
  s3_bucket_name             = "logs"
  enable_log_file_validation = terraform_data.later.output # want unknown "known after apply"
}

resource "terraform_data" "later" {
  input = true
}
