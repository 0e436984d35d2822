resource "aws_redshift_cluster" "this" {
  count = 2

  cluster_identifier   = "${var.name}-${count.index}"
  node_type            = "ra3.large"
  enhanced_vpc_routing = var.enhanced_vpc_routing
  master_password      = var.password
}
