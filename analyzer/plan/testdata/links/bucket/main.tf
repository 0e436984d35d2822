variable "name" {
  type = string
}

locals {
  id = aws_s3_bucket.this.id
}

resource "aws_s3_bucket" "this" {
  bucket = var.name
}

output "id" {
  value = aws_s3_bucket.this.id
}

output "id_by_local" {
  value = local.id
}
