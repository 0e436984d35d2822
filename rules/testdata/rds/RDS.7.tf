resource "aws_rds_cluster" "protected" {
  cluster_identifier  = "protected"
  engine              = "aurora-mysql"
  deletion_protection = true # want pass "is true"
}

resource "aws_rds_cluster" "open" {
  cluster_identifier  = "open"
  engine              = "aurora-mysql"
  deletion_protection = false # want fail "is false"
}

resource "aws_rds_cluster" "unset" { # want fail "is not set; the default is false"
  cluster_identifier = "unset"
  engine             = "aurora-mysql"
}

resource "aws_rds_cluster" "multi_az" { # want fail "is not set"
  cluster_identifier        = "multi-az"
  engine                    = "mysql"
  db_cluster_instance_class = "db.m6gd.large"
}

# The protection of the global database is another one.
resource "aws_rds_global_cluster" "global" {
  global_cluster_identifier = "global"
  engine                    = "aurora-mysql"
  deletion_protection       = true
}

resource "aws_rds_cluster" "member" { # want fail "is not set"
  cluster_identifier        = "member"
  engine                    = "aurora-mysql"
  global_cluster_identifier = aws_rds_global_cluster.global.id
}

resource "aws_rds_cluster" "each" {
  for_each            = { a = true, b = false }
  cluster_identifier  = "each-${each.key}"
  engine              = "aurora-mysql"
  deletion_protection = each.value # want ["a"] pass
  # want ["b"] fail "is false"
}

resource "aws_neptune_cluster" "protected" {
  cluster_identifier  = "graph-protected"
  deletion_protection = true # want pass "is true"
}

resource "aws_neptune_cluster" "unset" { # want fail "is not set; the default is false"
  cluster_identifier = "graph-unset"
}

resource "aws_docdb_cluster" "protected" {
  cluster_identifier  = "documents-protected"
  deletion_protection = true # want pass "is true"
}

resource "aws_docdb_cluster" "unset" { # want fail "is not set; the default is false"
  cluster_identifier = "documents-unset"
}
