resource "aws_redshift_cluster" "on" {
  cluster_identifier    = "on"
  node_type             = "ra3.large"
  allow_version_upgrade = true # want pass
}

resource "aws_redshift_cluster" "off" {
  cluster_identifier    = "off"
  node_type             = "ra3.large"
  allow_version_upgrade = false # want fail "is false"
}

resource "aws_redshift_cluster" "unset" { # want pass "default is true"
  cluster_identifier = "unset"
  node_type          = "ra3.large"
}

resource "aws_redshift_cluster" "unknown" {
  cluster_identifier    = "unknown"
  node_type             = "ra3.large"
  allow_version_upgrade = terraform_data.later.output # want unknown
}

resource "terraform_data" "later" {
  input = true
}
