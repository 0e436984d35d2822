resource "aws_kms_key" "inner" {}

output "arn" {
  value = aws_kms_key.inner.arn
}

resource "aws_s3_bucket" "own" {
  bucket = "own"
}
