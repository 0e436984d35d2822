locals {
  rewritten_1  = "example-logged"
  rewritten_2  = aws_s3_bucket.logged.id
  rewritten_3  = aws_s3_bucket.logs.id
  rewritten_4  = "logged/"
  rewritten_5  = "example-"
  rewritten_6  = aws_s3_bucket.prefixed.bucket
  rewritten_7  = aws_s3_bucket.logs.id
  rewritten_8  = "prefixed/"
  rewritten_9  = 2
  rewritten_10 = 2
  rewritten_11 = aws_s3_bucket.logs.id
  rewritten_12 = "counted/"
  rewritten_13 = "example-logs"
}
