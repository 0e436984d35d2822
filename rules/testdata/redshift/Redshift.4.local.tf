# A plan does not show what a local holds, so the logging may be anybody's.

resource "aws_redshift_cluster" "through_local" { # want pass plan unknown
  cluster_identifier = "local"
  node_type          = "ra3.large"
}

resource "aws_redshift_cluster" "other" { # want fail "has no" plan unknown
  cluster_identifier = "other"
  node_type          = "ra3.large"
}

locals {
  cluster = aws_redshift_cluster.through_local.id
}

resource "aws_redshift_logging" "through_local" {
  cluster_identifier = local.cluster
  bucket_name        = "logs"
}
