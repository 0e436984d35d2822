resource "aws_redshift_cluster" "week" {
  cluster_identifier                  = "week"
  node_type                           = "ra3.large"
  automated_snapshot_retention_period = 7 # want pass
}

resource "aws_redshift_cluster" "day" {
  cluster_identifier                  = "day"
  node_type                           = "ra3.large"
  automated_snapshot_retention_period = 1 # want fail "is 1, not at least 7"
}

resource "aws_redshift_cluster" "none" {
  cluster_identifier                  = "none"
  node_type                           = "ra3.large"
  automated_snapshot_retention_period = 0 # want fail "is 0"
}

resource "aws_redshift_cluster" "unset" { # want fail "default is 1"
  cluster_identifier = "unset"
  node_type          = "ra3.large"
}

resource "aws_redshift_cluster" "unknown" {
  cluster_identifier                  = "unknown"
  node_type                           = "ra3.large"
  automated_snapshot_retention_period = terraform_data.later.output # want unknown
}

resource "terraform_data" "later" {
  input = 7
}
