# Buckets and what sets them up, under count, under for_each and in a module.

resource "aws_s3_bucket" "counted" {
  count  = 2 # want pass
  bucket = "example-counted-${count.index}"
}

resource "aws_s3_bucket_notification" "counted" {
  count  = 2
  bucket = aws_s3_bucket.counted[count.index].id

  queue {
    queue_arn = "arn:aws:sqs:us-east-1:111122223333:events"
    events    = ["s3:ObjectCreated:*"]
  }
}

resource "aws_s3_bucket" "keyed" {
  for_each = toset(["a", "b"]) # want ["a"] pass
  # want ["b"] fail "has no"
  bucket = "example-keyed-${each.key}"
}

resource "aws_s3_bucket_notification" "keyed" {
  for_each = toset(["a"])
  bucket   = aws_s3_bucket.keyed[each.key].id

  queue {
    queue_arn = "arn:aws:sqs:us-east-1:111122223333:events"
    events    = ["s3:ObjectCreated:*"]
  }
}

resource "aws_s3_bucket" "apart" { # want pass
  bucket = "example-apart"
}

module "apart" {
  source = "./notification"
  bucket = aws_s3_bucket.apart.id
}
