# How many blocks a dynamic block makes is known only after apply.

resource "aws_s3_bucket" "unknown" { # want unknown
  bucket = "example-unknown"
  dynamic "logging" {
    for_each = terraform_data.later.output
    content {
      target_bucket = logging.value
    }
  }
}

resource "aws_s3_bucket_logging" "perhaps" {
  bucket        = terraform_data.name.output
  target_bucket = "example-logs"
  target_prefix = "perhaps/"
}

resource "terraform_data" "later" {
  input = ["example-logs"]
}

resource "terraform_data" "name" {
  input = "example-unknown"
}
