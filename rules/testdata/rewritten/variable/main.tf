resource "aws_redshift_cluster" "on" {
  cluster_identifier   = var.rewritten_1
  node_type            = var.rewritten_2
  enhanced_vpc_routing = var.rewritten_3 # want pass
}

resource "aws_redshift_cluster" "off" {
  cluster_identifier   = var.rewritten_4
  node_type            = var.rewritten_5
  enhanced_vpc_routing = var.rewritten_6 # want fail "is false"
}

resource "aws_redshift_cluster" "unset" { # want fail "is not set; the default is false"
  cluster_identifier = var.rewritten_7
  node_type          = var.rewritten_8
}

resource "aws_redshift_cluster" "null" {
  cluster_identifier   = var.rewritten_9
  node_type            = var.rewritten_10
  enhanced_vpc_routing = var.routing # want fail "is not set"
}

resource "aws_redshift_cluster" "unknown" {
  cluster_identifier   = var.rewritten_11
  node_type            = var.rewritten_12
  enhanced_vpc_routing = terraform_data.later.output # want unknown "known after apply"
}

resource "aws_redshift_cluster" "counted" {
  count                = var.rewritten_13
  cluster_identifier   = "counted-${count.index}"
  node_type            = var.rewritten_14
  enhanced_vpc_routing = count.index == var.rewritten_15 # want [0] pass
  # want [1] fail "is false"
}

variable "routing" {
  type    = bool
  default = null
}

resource "terraform_data" "later" {
  input = var.rewritten_16
}
