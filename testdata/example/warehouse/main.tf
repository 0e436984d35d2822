variable "name" {
  type = string
}

variable "enhanced_vpc_routing" {
  type    = bool
  default = false
}

resource "aws_redshift_cluster" "this" {
  cluster_identifier                  = var.name
  node_type                           = "ra3.large"
  master_username                     = "steward"
  manage_master_password              = true
  automated_snapshot_retention_period = 14
  enhanced_vpc_routing                = var.enhanced_vpc_routing
}

resource "aws_redshift_logging" "this" {
  cluster_identifier   = aws_redshift_cluster.this.id
  log_destination_type = "cloudwatch"
  log_exports          = ["connectionlog", "userlog"]
}
