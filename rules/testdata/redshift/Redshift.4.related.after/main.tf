# counted[1] loses its partner, and keyed["b"] is given one.

resource "aws_redshift_cluster" "counted" {
  count = 2 # want [0] pass
  # want [1] fail "which this change deletes" introduced
  cluster_identifier = "counted-${count.index}"
  node_type          = "ra3.large"
}

resource "aws_redshift_logging" "counted" {
  count              = 1
  cluster_identifier = aws_redshift_cluster.counted[count.index].id
  bucket_name        = "logs"
}

resource "aws_redshift_cluster" "keyed" {
  for_each = toset(["a", "b"]) # want ["a"] pass
  # want ["b"] pass resolved
  cluster_identifier = "keyed-${each.key}"
  node_type          = "ra3.large"
}

resource "aws_redshift_logging" "keyed" {
  for_each           = toset(["a", "b"])
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
