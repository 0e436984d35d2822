# Which cluster is logged is known after the apply.

resource "terraform_data" "later" {}

resource "aws_redshift_cluster" "one" { # want unknown "may not belong here"
  cluster_identifier = "one"
  node_type          = "ra3.large"
}

resource "aws_redshift_cluster" "other" { # want unknown "may not belong here"
  cluster_identifier = "other"
  node_type          = "ra3.large"
}

resource "aws_redshift_logging" "either" {
  cluster_identifier = terraform_data.later.id == "" ? aws_redshift_cluster.one.id : aws_redshift_cluster.other.id
  bucket_name        = "logs"
}
