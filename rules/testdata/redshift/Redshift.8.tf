resource "aws_redshift_cluster" "named" {
  cluster_identifier = "named"
  node_type          = "ra3.large"
  master_username    = "steward" # want pass
}

resource "aws_redshift_cluster" "default" {
  cluster_identifier = "default"
  node_type          = "ra3.large"
  master_username    = "awsuser" # want fail "is \"awsuser\""
}

resource "aws_redshift_cluster" "restored" { # want unknown "inherits the name"
  cluster_identifier  = "restored"
  node_type           = "ra3.large"
  snapshot_identifier = "monday"
}

resource "aws_redshift_cluster" "unknown" {
  cluster_identifier = "unknown"
  node_type          = "ra3.large"
  master_username    = terraform_data.later.output # want unknown
}

resource "terraform_data" "later" {
  input = "steward"
}
