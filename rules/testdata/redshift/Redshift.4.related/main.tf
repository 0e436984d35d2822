# Clusters and their logging, under count, under for_each and in a module.

resource "aws_redshift_cluster" "counted" {
  count              = 2 # want pass
  cluster_identifier = "counted-${count.index}"
  node_type          = "ra3.large"
}

resource "aws_redshift_logging" "counted" {
  count              = 2
  cluster_identifier = aws_redshift_cluster.counted[count.index].id
  bucket_name        = "logs"
}

resource "aws_redshift_cluster" "keyed" {
  for_each = toset(["a", "b"]) # want ["a"] pass
  # want ["b"] fail "has no"
  cluster_identifier = "keyed-${each.key}"
  node_type          = "ra3.large"
}

resource "aws_redshift_logging" "keyed" {
  for_each           = toset(["a"])
  cluster_identifier = aws_redshift_cluster.keyed[each.key].id
  bucket_name        = "logs"
}

resource "aws_redshift_cluster" "apart" { # want pass
  cluster_identifier = "apart"
  node_type          = "ra3.large"
}

module "apart" {
  source  = "./logging"
  cluster = aws_redshift_cluster.apart.id
}
