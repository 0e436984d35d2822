resource "aws_redshift_cluster" "logged" { # want pass
  cluster_identifier = "logged"
  node_type          = "ra3.large"
}

resource "aws_redshift_logging" "logged" {
  cluster_identifier   = aws_redshift_cluster.logged.id
  log_destination_type = "cloudwatch"
  log_exports          = ["connectionlog"]
}

resource "aws_redshift_cluster" "silent" { # want fail "has no `aws_redshift_logging`"
  cluster_identifier = "silent"
  node_type          = "ra3.large"
}

resource "aws_redshift_cluster" "each" {
  for_each           = toset(["a", "b"])
  cluster_identifier = "each-${each.key}" # want ["a"] pass
  # want ["b"] fail "has no"
  node_type = "ra3.large"
}

resource "aws_redshift_logging" "each" {
  for_each           = toset(["a"])
  cluster_identifier = aws_redshift_cluster.each[each.key].cluster_identifier
  bucket_name        = "logs"
}
