# A module that takes the flags makes one bucket as it should and one not.

module "private" {
  source = "./bucket"
  name   = "example-private"
  block  = true
}

module "public" {
  source = "./bucket"
  name   = "example-public"
  block  = false
}

module "outside" {
  source = "./bucket"
  name   = "example-outside"
}

resource "aws_s3_bucket_public_access_block" "outside" {
  bucket                  = module.outside.id
  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = false
}
