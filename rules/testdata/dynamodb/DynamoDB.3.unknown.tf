resource "terraform_data" "later" {
  input = true
}

resource "aws_dax_cluster" "unknown" {
  cluster_name       = "unknown"
  iam_role_arn       = "arn:aws:iam::123456789012:role/dax"
  node_type          = "dax.r5.large"
  replication_factor = 3
  server_side_encryption {
    enabled = terraform_data.later.output # want unknown "known after apply"
  }
}

resource "aws_dax_cluster" "perhaps" { # want unknown
  cluster_name       = "perhaps"
  iam_role_arn       = "arn:aws:iam::123456789012:role/dax"
  node_type          = "dax.r5.large"
  replication_factor = 3
  dynamic "server_side_encryption" {
    for_each = terraform_data.later.output ? [1] : []
    content {
      enabled = true
    }
  }
}
