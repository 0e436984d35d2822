resource "aws_rds_cluster" "protected" { # want fail "is not set" introduced
  cluster_identifier = "protected"
  engine             = "aurora-mysql"
}

resource "aws_rds_cluster" "open" {
  cluster_identifier  = "open"
  engine              = "aurora-mysql"
  deletion_protection = true # want pass resolved
}

resource "aws_neptune_cluster" "protected" {
  cluster_identifier  = "graph-protected"
  deletion_protection = false # want fail "is false" introduced
}

# want aws_rds_cluster.unset deleted resolved
# want aws_rds_cluster.multi_az deleted resolved
# want aws_rds_cluster.member deleted resolved
# want aws_rds_cluster.each["b"] deleted resolved
# want aws_neptune_cluster.unset deleted resolved
# want aws_docdb_cluster.unset deleted resolved
