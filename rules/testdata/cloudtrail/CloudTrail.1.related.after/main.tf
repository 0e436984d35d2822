# The trail of all Regions is deleted, and nothing takes its place.

resource "aws_cloudtrail" "counted" {
  count          = 2
  name           = "counted-${count.index}" # want fail "is false" introduced
  s3_bucket_name = "moved"
}

resource "aws_cloudtrail" "keyed" {
  for_each       = toset(["a", "b"])
  name           = "keyed-${each.key}" # want fail "is false" introduced
  s3_bucket_name = "logs"
}
