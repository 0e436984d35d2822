resource "aws_db_instance" "plain" {
  identifier     = "plain"
  engine         = "mysql"
  instance_class = "db.t4g.micro"
}

resource "aws_db_instance" "encrypted" {
  identifier        = "encrypted"
  engine            = "mysql"
  instance_class    = "db.t4g.micro"
  storage_encrypted = true
}

resource "aws_db_snapshot" "plain" { # want fail "is not set"
  db_instance_identifier = aws_db_instance.plain.identifier
  db_snapshot_identifier = "plain"
}

resource "aws_db_snapshot" "encrypted" { # want pass
  db_instance_identifier = aws_db_instance.encrypted.identifier
  db_snapshot_identifier = "encrypted"
}

resource "aws_db_snapshot_copy" "plain" { # want fail "is not set"
  source_db_snapshot_identifier = aws_db_snapshot.plain.db_snapshot_arn
  target_db_snapshot_identifier = "plain-copy"
}

resource "aws_db_snapshot_copy" "encrypted" { # want pass
  source_db_snapshot_identifier = aws_db_snapshot.encrypted.db_snapshot_arn
  target_db_snapshot_identifier = "encrypted-copy"
}

resource "aws_rds_cluster" "encrypted" {
  cluster_identifier = "encrypted"
  engine             = "aurora-mysql"
  storage_encrypted  = true
}

resource "aws_db_cluster_snapshot" "encrypted" { # want pass
  db_cluster_identifier          = aws_rds_cluster.encrypted.id
  db_cluster_snapshot_identifier = "encrypted"
}

resource "aws_rds_cluster_snapshot_copy" "encrypted" { # want pass
  source_db_cluster_snapshot_identifier = aws_db_cluster_snapshot.encrypted.db_cluster_snapshot_arn
  target_db_cluster_snapshot_identifier = "encrypted-copy"
}

resource "aws_neptune_cluster" "encrypted" {
  cluster_identifier = "graph"
  storage_encrypted  = true
}

resource "aws_neptune_cluster_snapshot" "encrypted" { # want pass
  db_cluster_identifier          = aws_neptune_cluster.encrypted.id
  db_cluster_snapshot_identifier = "graph"
}

resource "aws_docdb_cluster" "encrypted" {
  cluster_identifier = "documents"
  storage_encrypted  = true
}

resource "aws_docdb_cluster_snapshot" "encrypted" { # want pass
  db_cluster_identifier          = aws_docdb_cluster.encrypted.id
  db_cluster_snapshot_identifier = "documents"
}
