resource "aws_redshift_cluster" "private" {
  cluster_identifier  = "private"
  node_type           = "ra3.large"
  publicly_accessible = false # want pass
}

resource "aws_redshift_cluster" "public" {
  cluster_identifier  = "public"
  node_type           = "ra3.large"
  publicly_accessible = true # want fail "is true"
}

resource "aws_redshift_cluster" "unset" { # want pass "default is false"
  cluster_identifier = "unset"
  node_type          = "ra3.large"
}

resource "aws_redshift_cluster" "unknown" {
  cluster_identifier  = "unknown"
  node_type           = "ra3.large"
  publicly_accessible = terraform_data.later.output # want unknown "known after apply"
}

resource "terraform_data" "later" {
  input = true
}
