# What a create plan shows of an attribute that is optional and computed, for
# the ways of not setting it.

resource "random_pet" "name" {}

variable "none" {
  type    = bool
  default = null
}

variable "zones" {
  type    = list(string)
  default = ["a", "b"]
}

locals {
  none = var.none
}

resource "aws_redshift_cluster" "left_out" {
  cluster_identifier = "left-out"
  node_type          = "ra3.large"
}

resource "aws_redshift_cluster" "null" {
  cluster_identifier   = "null"
  node_type            = "ra3.large"
  enhanced_vpc_routing = null
}

resource "aws_redshift_cluster" "variable" {
  cluster_identifier   = "variable"
  node_type            = "ra3.large"
  enhanced_vpc_routing = var.none
}

resource "aws_redshift_cluster" "false" {
  cluster_identifier   = "false"
  node_type            = "ra3.large"
  enhanced_vpc_routing = false
}

resource "aws_redshift_cluster" "local" {
  cluster_identifier   = "local"
  node_type            = "ra3.large"
  enhanced_vpc_routing = local.none
}

resource "aws_redshift_cluster" "unknown_bool" {
  cluster_identifier   = "unknown-bool"
  node_type            = "ra3.large"
  enhanced_vpc_routing = random_pet.name.id == "x"
}

resource "aws_redshift_cluster" "unknown_null" {
  cluster_identifier   = "unknown-null"
  node_type            = "ra3.large"
  enhanced_vpc_routing = random_pet.name.id == "x" ? true : null
}

# The separator is known, so what depends on it alone was known too.
resource "aws_redshift_cluster" "known_attribute" {
  cluster_identifier   = "known-attribute"
  node_type            = "ra3.large"
  enhanced_vpc_routing = random_pet.name.separator == "-" ? null : true
}

resource "aws_redshift_cluster" "counted" {
  count                = 2
  cluster_identifier   = "counted-${count.index}"
  node_type            = "ra3.large"
  enhanced_vpc_routing = count.index == 0 ? true : null
}

resource "aws_redshift_cluster" "each" {
  for_each = {
    on   = { routing = true }
    none = { routing = null }
  }
  cluster_identifier   = "each-${each.key}"
  node_type            = "ra3.large"
  enhanced_vpc_routing = each.value.routing
}

data "aws_caller_identity" "me" {}

resource "aws_redshift_cluster" "data" {
  cluster_identifier   = "data"
  node_type            = "ra3.large"
  enhanced_vpc_routing = data.aws_caller_identity.me.account_id == "none" ? true : null
}

# Write-only arguments are null in every plan.
resource "aws_db_instance" "write_only" {
  identifier          = "write-only"
  instance_class      = "db.t3.micro"
  engine              = "postgres"
  allocated_storage   = 20
  username            = "admin1"
  password_wo         = "correct-horse-battery"
  password_wo_version = 1
}

resource "aws_db_instance" "write_only_unset" {
  identifier        = "write-only-unset"
  instance_class    = "db.t3.micro"
  engine            = "postgres"
  allocated_storage = 20
  username          = "admin1"
  password          = "correct-horse-staple"
}
