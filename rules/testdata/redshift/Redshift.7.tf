resource "aws_redshift_cluster" "on" {
  cluster_identifier   = "on"
  node_type            = "ra3.large"
  enhanced_vpc_routing = true # want pass
}

resource "aws_redshift_cluster" "off" {
  cluster_identifier   = "off"
  node_type            = "ra3.large"
  enhanced_vpc_routing = false # want fail "is false"
}

resource "aws_redshift_cluster" "unset" { # want fail "is not set; the default is false"
  cluster_identifier = "unset"
  node_type          = "ra3.large"
}

resource "aws_redshift_cluster" "null" {
  cluster_identifier   = "null"
  node_type            = "ra3.large"
  enhanced_vpc_routing = var.routing # want fail "is not set"
}

resource "aws_redshift_cluster" "unknown" {
  cluster_identifier   = "unknown"
  node_type            = "ra3.large"
  enhanced_vpc_routing = terraform_data.later.output # want unknown "known after apply"
}

resource "aws_redshift_cluster" "counted" {
  count                = 2
  cluster_identifier   = "counted-${count.index}"
  node_type            = "ra3.large"
  enhanced_vpc_routing = count.index == 0 # want [0] pass
  # want [1] fail "is false"
}

variable "routing" {
  type    = bool
  default = null
}

resource "terraform_data" "later" {
  input = true
}
