variable "name" {
  type = string
}

variable "block" {
  type    = bool
  default = null
}

resource "aws_s3_bucket" "this" {
  bucket = var.name # want module.private pass
  # want module.public fail "is false"
  # want module.outside fail "is false"
}

resource "aws_s3_bucket_public_access_block" "this" {
  count                   = var.block == null ? 0 : 1
  bucket                  = aws_s3_bucket.this.id
  block_public_acls       = var.block
  block_public_policy     = var.block
  ignore_public_acls      = var.block
  restrict_public_buckets = var.block
}

output "id" {
  value = aws_s3_bucket.this.id
}
