resource "aws_db_instance" "restored" { # want unknown "not seen"
  identifier          = "restored"
  engine              = "mysql"
  instance_class      = "db.t4g.micro"
  snapshot_identifier = "before"
  storage_encrypted   = true
}

resource "aws_db_instance" "replaced" {
  identifier        = "replaced"
  engine            = "mysql"
  instance_class    = "db.t4g.micro"
  storage_encrypted = false # want fail "is false"
}

resource "aws_rds_cluster" "unset" {
  cluster_identifier = "unset"
  engine             = "aurora-mysql"
}

resource "aws_rds_cluster_instance" "unset" { # want unknown "isn't documented"
  identifier         = "unset"
  cluster_identifier = aws_rds_cluster.unset.id
  engine             = "aurora-mysql"
  instance_class     = "db.r6g.large"
}

resource "aws_neptune_cluster" "graph" {
  cluster_identifier = "graph"
  storage_encrypted  = true
}

resource "aws_neptune_cluster_instance" "graph" { # want pass
  identifier         = "graph"
  cluster_identifier = aws_neptune_cluster.graph.id
  instance_class     = "db.r6g.large"
}

resource "aws_docdb_cluster" "documents" {
  cluster_identifier = "documents"
  storage_encrypted  = true
}

resource "aws_docdb_cluster_instance" "documents" { # want pass
  identifier         = "documents"
  cluster_identifier = aws_docdb_cluster.documents.id
  instance_class     = "db.r6g.large"
}
