# Once it exists AWS has said how it is.
resource "aws_db_instance" "restored" {
  identifier          = "restored"
  engine              = "mysql"
  instance_class      = "db.t4g.small"
  snapshot_identifier = "before"
  storage_encrypted   = true # want pass "is true"
}

resource "aws_db_instance" "replaced" {
  identifier        = "replaced"
  engine            = "mysql"
  instance_class    = "db.t4g.micro"
  storage_encrypted = true # want pass resolved
}

resource "aws_rds_cluster" "unset" {
  cluster_identifier = "unset"
  engine             = "aurora-mysql"
}

resource "aws_rds_cluster_instance" "unset" { # want fail "is false"
  identifier         = "unset"
  cluster_identifier = aws_rds_cluster.unset.id
  engine             = "aurora-mysql"
  instance_class     = "db.r6g.xlarge"
}

# A new instance of a cluster that exists is as AWS says of the cluster.
resource "aws_rds_cluster_instance" "added" { # want fail "is false" introduced
  identifier         = "added"
  cluster_identifier = aws_rds_cluster.unset.id
  engine             = "aurora-mysql"
  instance_class     = "db.r6g.large"
}

resource "aws_neptune_cluster" "graph" {
  cluster_identifier = "graph"
  storage_encrypted  = true
}

resource "aws_neptune_cluster_instance" "graph" { # want pass "is true"
  identifier         = "graph"
  cluster_identifier = aws_neptune_cluster.graph.id
  instance_class     = "db.r6g.large"
}

resource "aws_docdb_cluster" "documents" {
  cluster_identifier = "documents"
  storage_encrypted  = true
}

resource "aws_docdb_cluster_instance" "documents" { # want pass "is true"
  identifier         = "documents"
  cluster_identifier = aws_docdb_cluster.documents.id
  instance_class     = "db.r6g.large"
}
