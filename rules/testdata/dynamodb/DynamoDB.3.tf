resource "aws_dax_cluster" "encrypted" {
  cluster_name       = "encrypted"
  iam_role_arn       = "arn:aws:iam::123456789012:role/dax"
  node_type          = "dax.r5.large"
  replication_factor = 3
  server_side_encryption {
    enabled = true # want pass "is true"
  }
}

resource "aws_dax_cluster" "plain" {
  cluster_name       = "plain"
  iam_role_arn       = "arn:aws:iam::123456789012:role/dax"
  node_type          = "dax.r5.large"
  replication_factor = 3
  server_side_encryption {
    enabled = false # want fail "is false"
  }
}

resource "aws_dax_cluster" "empty" {
  cluster_name       = "empty"
  iam_role_arn       = "arn:aws:iam::123456789012:role/dax"
  node_type          = "dax.r5.large"
  replication_factor = 3
  server_side_encryption { # want fail "the provider's default is false"
  }
}

# Encryption in transit is another matter.
resource "aws_dax_cluster" "unset" { # want fail "is not set; the default is false"
  cluster_name                     = "unset"
  iam_role_arn                     = "arn:aws:iam::123456789012:role/dax"
  node_type                        = "dax.r5.large"
  replication_factor               = 3
  cluster_endpoint_encryption_type = "TLS"
}

resource "aws_dax_cluster" "counted" {
  count              = 2
  cluster_name       = "counted-${count.index}"
  iam_role_arn       = "arn:aws:iam::123456789012:role/dax"
  node_type          = "dax.r5.large"
  replication_factor = 3
  server_side_encryption {
    enabled = count.index == 0 # want [0] pass
    # want [1] fail "is false"
  }
}
