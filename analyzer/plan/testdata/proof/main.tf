# Where a dynamic block may hide behind a computed block, and where not. Each
# module holds a bucket; what the root hands to it differs.

resource "random_pet" "name" {}

resource "aws_kms_key" "key" {}

# It makes the key's ARN something that the plan's changes refer to.
resource "aws_cloudwatch_log_group" "logs" {
  name       = "logs"
  kms_key_id = aws_kms_key.key.arn
}

locals {
  known   = "a-literal"
  through = random_pet.name.id
  map     = { one = random_pet.name.id }
  names   = { one = "one" }
}

# Nothing unknown goes in, and what is unknown inside depends on the bucket.
module "alone" {
  source = "./bucket"
  name   = "alone"
}

# A known value of a local cannot be told from an unknown one.
module "local_known" {
  source = "./bucket"
  name   = local.known
}

module "local_unknown" {
  source  = "./bucket"
  name    = "local-unknown"
  dynamic = local.through
}

module "reference" {
  source  = "./bucket"
  name    = "reference"
  dynamic = aws_kms_key.key.arn
}

# each.value of a module call is not in the list of relevant attributes.
resource "random_pet" "each" {}

module "each" {
  source   = "./bucket"
  for_each = { one = random_pet.each.id }
  name     = "each"
  dynamic  = each.value
}

module "each_local" {
  source   = "./bucket"
  for_each = local.map
  name     = "each-local"
  dynamic  = each.value
}

# Only the key, which is always known.
module "each_key" {
  source   = "./bucket"
  for_each = local.names
  name     = "each-${each.key}"
}

# A module within: what leaves it may flow into the bucket beside it.
module "wrapper" {
  source = "./wrapper"
}

# In the root everything unknown is within reach.
resource "aws_s3_bucket" "root" {
  bucket = "root"
}
