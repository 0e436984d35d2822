# The setting of counted[1] is taken away, and keyed["b"] is given one.

resource "aws_s3_bucket" "counted" {
  count = 2 # want [0] pass
  # want [1] fail "which this change deletes" introduced
  bucket = "example-counted-${count.index}"
}

resource "aws_s3_bucket_notification" "counted" {
  count  = 1
  bucket = aws_s3_bucket.counted[count.index].id

  queue {
    queue_arn = "arn:aws:sqs:us-east-1:111122223333:events"
    events    = ["s3:ObjectCreated:*"]
  }
}

resource "aws_s3_bucket" "keyed" {
  for_each = toset(["a", "b"]) # want ["a"] pass
  # want ["b"] pass resolved
  bucket = "example-keyed-${each.key}"
}

resource "aws_s3_bucket_notification" "keyed" {
  for_each = toset(["a", "b"])
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
