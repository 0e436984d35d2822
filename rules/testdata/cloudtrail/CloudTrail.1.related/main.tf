# A trail in a module makes all others pass, under count and under for_each too.

resource "aws_cloudtrail" "counted" {
  count          = 2
  name           = "counted-${count.index}" # want pass
  s3_bucket_name = "logs"
}

resource "aws_cloudtrail" "keyed" {
  for_each       = toset(["a", "b"])
  name           = "keyed-${each.key}" # want pass
  s3_bucket_name = "logs"
}

module "all" {
  source = "./trail"
}
