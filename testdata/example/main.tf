# A small service with a data warehouse, as it may stand in a pull request.

provider "aws" {
  region = "eu-west-1"
}

variable "office" {
  description = "The network that may reach the service."
  type        = string
  default     = "0.0.0.0/0"
}

module "warehouse" {
  source = "./warehouse"
  name   = "sales"
}

resource "aws_s3_bucket" "reports" {
  bucket = "example-sales-reports"
}

resource "aws_s3_bucket_public_access_block" "reports" {
  bucket                  = aws_s3_bucket.reports.id
  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}

resource "aws_security_group" "service" {
  name   = "service"
  vpc_id = "vpc-0a1b2c3d4e5f60718"

  ingress {
    from_port   = 22
    to_port     = 22
    protocol    = "tcp"
    cidr_blocks = [var.office]
  }
}

resource "aws_sqs_queue" "orders" {
  name = "orders"
}

resource "aws_elasticache_replication_group" "sessions" {
  replication_group_id = "sessions"
  description          = "Sessions of the shop"
  engine               = "redis"
}
