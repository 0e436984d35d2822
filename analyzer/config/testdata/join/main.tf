variable "extra_ports" {
  type    = set(string)
  default = ["443"]
}

variable "versioned" {
  default = null
}

locals {
  bucket    = aws_s3_bucket.logs.id
  versioned = var.versioned
}

resource "aws_s3_bucket" "logs" {
  bucket_prefix = "logs-"
}

resource "aws_s3_bucket" "other" {
  bucket = "other"
}

# A plan shows no locals.
resource "aws_s3_bucket_versioning" "logs" {
  bucket = local.bucket

  versioning_configuration {
    status = "Enabled"
  }
}

# A plan shows the references of both arms.
resource "aws_s3_bucket_logging" "chosen" {
  bucket        = var.versioned == null ? aws_s3_bucket.logs.id : aws_s3_bucket.other.id
  target_bucket = "${aws_s3_bucket.logs.id}-archive"
  target_prefix = "x/"
}

# A plan has one unknown text for this.
resource "aws_s3_bucket_policy" "logs" {
  bucket = local.bucket
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Deny"
      Principal = "*"
      Action    = "s3:*"
      Resource  = aws_s3_bucket.logs.arn
      Condition = { Bool = { "aws:SecureTransport" = "false" } }
    }]
  })
}

# Left out through a local, which a plan can't tell from unknown.
resource "aws_redshift_cluster" "dw" {
  cluster_identifier   = "dw"
  node_type            = "ra3.large"
  enhanced_vpc_routing = local.versioned
}

# A set of blocks from a known length, with something unknown inside.
resource "aws_security_group" "web" {
  name_prefix = "web-"

  dynamic "ingress" {
    for_each = var.extra_ports
    content {
      from_port       = ingress.value
      to_port         = ingress.value
      protocol        = "tcp"
      security_groups = [aws_security_group.lb.id]
    }
  }

  ingress {
    from_port   = 22
    to_port     = 22
    protocol    = "tcp"
    cidr_blocks = ["10.0.0.0/8"]
  }
}

resource "aws_security_group" "lb" {
  name_prefix = "lb-"
}

module "part" {
  source = "./modules/part"
  bucket = local.bucket
  for_each = {
    one = "x"
  }
}
