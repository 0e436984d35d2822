# How a reference reaches the resource that it leads to. Each log group names its
# key in another way.

variable "name" {
  default = "known"
}

variable "translated" {
  default = { y = "x" }
}

resource "aws_kms_key" "a" {}

resource "aws_kms_key" "b" {}

resource "random_pet" "name" {}

resource "aws_kms_key" "counted" {
  count = 2
}

resource "aws_kms_key" "each" {
  for_each = toset(["x", "y"])
}

resource "aws_kms_key" "none" {
  count = 0
}

locals {
  key = aws_kms_key.a.arn
}

resource "aws_cloudwatch_log_group" "direct" {
  name       = "direct"
  kms_key_id = aws_kms_key.a.arn
}

resource "aws_cloudwatch_log_group" "template" {
  name       = "template"
  kms_key_id = "${aws_kms_key.a.arn}-suffix"
}

resource "aws_cloudwatch_log_group" "choice" {
  name       = "choice"
  kms_key_id = var.name == "known" ? aws_kms_key.a.arn : aws_kms_key.b.arn
}

resource "aws_cloudwatch_log_group" "index" {
  name       = "index"
  kms_key_id = aws_kms_key.counted[1].arn
}

resource "aws_cloudwatch_log_group" "count" {
  count      = 2
  name       = "count-${count.index}"
  kms_key_id = aws_kms_key.counted[count.index].arn
}

# One instance refers to two: the keys differ, so any may be meant.
resource "aws_cloudwatch_log_group" "fewer" {
  count      = 1
  name       = "fewer-${count.index}"
  kms_key_id = aws_kms_key.counted[count.index].arn
}

resource "aws_cloudwatch_log_group" "each" {
  for_each   = toset(["x", "y"])
  name       = "each-${each.key}"
  kms_key_id = aws_kms_key.each[each.key].arn
}

resource "aws_cloudwatch_log_group" "some" {
  for_each   = toset(["y"])
  name       = "some-${each.key}"
  kms_key_id = aws_kms_key.each[each.key].arn
}

resource "aws_cloudwatch_log_group" "more" {
  for_each   = toset(["y", "z"])
  name       = "more-${each.key}"
  kms_key_id = try(aws_kms_key.each[each.key].arn, aws_kms_key.each["x"].arn)
}

resource "aws_cloudwatch_log_group" "translated" {
  for_each   = toset(["y"])
  name       = "translated-${each.key}"
  kms_key_id = aws_kms_key.each[var.translated[each.key]].arn
}

resource "aws_cloudwatch_log_group" "each_value" {
  for_each   = aws_kms_key.each
  name       = "each-value-${each.key}"
  kms_key_id = each.value.arn
}

resource "aws_cloudwatch_log_group" "without_instance" {
  name       = "without-instance"
  kms_key_id = try(aws_kms_key.none[0].arn, aws_kms_key.a.arn)
}

resource "aws_cloudwatch_log_group" "local" {
  name       = "local"
  kms_key_id = local.key
}

resource "aws_cloudwatch_log_group" "local_beside" {
  name       = "local-beside"
  kms_key_id = coalesce(aws_kms_key.a.arn, local.key)
}

# A known reference stands beside the unknown one.
resource "aws_cloudwatch_log_group" "known_beside" {
  name       = "known-beside"
  kms_key_id = "${aws_cloudwatch_log_group.direct.name}/${aws_kms_key.a.arn}"
}

# Collections.

resource "aws_subnet" "s" {
  count      = 2
  vpc_id     = "vpc-0a1b2c3d"
  cidr_block = "10.0.${count.index}.0/24"
}

resource "aws_security_group" "a" {
  name = "a"
}

resource "aws_db_subnet_group" "splat" {
  name       = "splat"
  subnet_ids = aws_subnet.s[*].id
}

resource "aws_db_subnet_group" "one_known" {
  name       = "one-known"
  subnet_ids = [aws_subnet.s[0].id, "subnet-0a1b2c3d"]
}

resource "aws_db_subnet_group" "choice" {
  name       = "choice"
  subnet_ids = [var.name == "known" ? aws_subnet.s[0].id : aws_subnet.s[1].id]
}

# Through modules.

module "bucket" {
  source = "./bucket"
  name   = random_pet.name.id
}

module "buckets" {
  source   = "./bucket"
  for_each = toset(["one", "two"])
  name     = "${random_pet.name.id}-${each.key}"
}

module "counted" {
  source = "./bucket"
  count  = 2
  name   = "${random_pet.name.id}-${count.index}"
}

resource "aws_s3_bucket_versioning" "output" {
  bucket = module.bucket.id
  versioning_configuration {
    status = "Enabled"
  }
}

resource "aws_s3_bucket_versioning" "output_key" {
  bucket = module.buckets["one"].id
  versioning_configuration {
    status = "Enabled"
  }
}

resource "aws_s3_bucket_versioning" "output_each" {
  for_each = module.buckets
  bucket   = each.value.id
  versioning_configuration {
    status = "Enabled"
  }
}

resource "aws_s3_bucket_versioning" "output_some" {
  for_each = toset(["two"])
  bucket   = module.buckets[each.key].id
  versioning_configuration {
    status = "Enabled"
  }
}

resource "aws_s3_bucket_versioning" "output_same_key" {
  for_each = toset(["one", "two"])
  bucket   = module.buckets[each.key].id
  versioning_configuration {
    status = "Enabled"
  }
}

resource "aws_s3_bucket_versioning" "output_count" {
  count  = 2
  bucket = module.counted[count.index].id
  versioning_configuration {
    status = "Enabled"
  }
}

resource "aws_s3_bucket_versioning" "output_local" {
  bucket = module.bucket.id_by_local
  versioning_configuration {
    status = "Enabled"
  }
}

# Down into a module, and down again.

module "topic" {
  source = "./topic"
  key    = aws_kms_key.a.arn
}

module "topics" {
  source   = "./topic"
  for_each = aws_kms_key.each
  key      = each.value.arn
}

module "pass" {
  source = "./pass"
  key    = aws_kms_key.b.arn
}

module "literal" {
  source = "./topic"
  key    = "alias/aws/sns"
}
