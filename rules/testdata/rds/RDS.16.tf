resource "aws_rds_cluster" "copied" {
  cluster_identifier    = "copied"
  engine                = "aurora-mysql"
  copy_tags_to_snapshot = true # want pass "is true"
}

resource "aws_rds_cluster" "bare" {
  cluster_identifier    = "bare"
  engine                = "aurora-postgresql"
  copy_tags_to_snapshot = false # want fail "is false"
}

resource "aws_rds_cluster" "unset" { # want fail "the provider's default is false"
  cluster_identifier = "unset"
  engine             = "aurora-mysql"
}

# The setting of an instance has no effect on its cluster.
resource "aws_rds_cluster_instance" "unset" {
  cluster_identifier    = aws_rds_cluster.unset.id
  engine                = "aurora-mysql"
  instance_class        = "db.r6g.large"
  copy_tags_to_snapshot = true
}

resource "aws_rds_cluster" "multi_az" { # want pass
  cluster_identifier        = "multi-az"
  engine                    = "postgres"
  db_cluster_instance_class = "db.m6gd.large"
}

resource "aws_rds_cluster" "each" {
  for_each              = { a = true, b = false }
  cluster_identifier    = "each-${each.key}"
  engine                = "aurora-mysql"
  copy_tags_to_snapshot = each.value # want ["a"] pass
  # want ["b"] fail "is false"
}
