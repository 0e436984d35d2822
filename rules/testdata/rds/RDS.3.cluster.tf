resource "aws_rds_cluster" "encrypted" {
  cluster_identifier = "encrypted"
  engine             = "aurora-postgresql"
  storage_encrypted  = true
}

resource "aws_rds_cluster_instance" "encrypted" { # want pass
  count              = 2
  cluster_identifier = aws_rds_cluster.encrypted.id
  engine             = "aurora-postgresql"
  instance_class     = "db.r6g.large"
}

resource "aws_rds_cluster_instance" "by_name" { # want pass
  cluster_identifier = "encrypted"
  engine             = "aurora-postgresql"
  instance_class     = "db.r6g.large"
}

resource "aws_rds_cluster" "plain" {
  cluster_identifier = "plain"
  engine             = "aurora-postgresql"
  storage_encrypted  = false
}

resource "aws_rds_cluster_instance" "plain" { # want fail "is false"
  cluster_identifier = aws_rds_cluster.plain.cluster_identifier
  engine             = "aurora-postgresql"
  instance_class     = "db.r6g.large"
}

# Aurora encrypts it with a key of AWS's own; whether AWS Config counts that isn't documented.
resource "aws_rds_cluster" "unset" {
  cluster_identifier = "unset"
  engine             = "aurora-postgresql"
}

resource "aws_rds_cluster_instance" "unset" { # want unknown "isn't documented"
  cluster_identifier = aws_rds_cluster.unset.id
  engine             = "aurora-postgresql"
  instance_class     = "db.r6g.large"
}

resource "aws_rds_cluster" "restored" {
  cluster_identifier  = "restored"
  engine              = "aurora-postgresql"
  snapshot_identifier = "before"
  storage_encrypted   = true
}

resource "aws_rds_cluster_instance" "restored" { # want unknown "not seen"
  cluster_identifier = aws_rds_cluster.restored.id
  engine             = "aurora-postgresql"
  instance_class     = "db.r6g.large"
}

resource "aws_rds_cluster" "restored_with_key" {
  cluster_identifier = "restored-with-key"
  engine             = "aurora-postgresql"
  kms_key_id         = "arn:aws:kms:us-east-1:123456789012:key/0a1b2c3d-0a1b-0a1b-0a1b-0a1b2c3d4e5f"
  restore_to_point_in_time {
    source_cluster_identifier  = "source"
    use_latest_restorable_time = true
  }
}

resource "aws_rds_cluster_instance" "restored_with_key" { # want pass
  cluster_identifier = aws_rds_cluster.restored_with_key.id
  engine             = "aurora-postgresql"
  instance_class     = "db.r6g.large"
}

resource "aws_rds_cluster" "replica" {
  cluster_identifier            = "replica"
  engine                        = "aurora-mysql"
  replication_source_identifier = "arn:aws:rds:eu-west-1:123456789012:cluster:source"
}

resource "aws_rds_cluster_instance" "replica" { # want unknown "not seen"
  cluster_identifier = aws_rds_cluster.replica.id
  engine             = "aurora-mysql"
  instance_class     = "db.r6g.large"
}

resource "aws_rds_cluster_instance" "of_another_root" { # want unknown "outside"
  cluster_identifier = "outside"
  engine             = "aurora-mysql"
  instance_class     = "db.r6g.large"
}

resource "aws_neptune_cluster" "encrypted" {
  cluster_identifier = "graph-encrypted"
  storage_encrypted  = true
}

resource "aws_neptune_cluster_instance" "encrypted" { # want pass
  cluster_identifier = aws_neptune_cluster.encrypted.id
  instance_class     = "db.r6g.large"
}

resource "aws_neptune_cluster" "unset" {
  cluster_identifier = "graph-unset"
}

resource "aws_neptune_cluster_instance" "unset" { # want fail "the provider's default is false"
  cluster_identifier = aws_neptune_cluster.unset.cluster_identifier
  instance_class     = "db.r6g.large"
}

resource "aws_neptune_cluster" "restored" {
  cluster_identifier  = "graph-restored"
  snapshot_identifier = "before"
}

resource "aws_neptune_cluster_instance" "restored" { # want unknown "not seen"
  cluster_identifier = aws_neptune_cluster.restored.id
  instance_class     = "db.r6g.large"
}

resource "aws_neptune_cluster" "replica" {
  cluster_identifier            = "graph-replica"
  replication_source_identifier = "arn:aws:rds:us-east-1:123456789012:cluster:graph"
}

resource "aws_neptune_cluster_instance" "replica" { # want unknown "not seen"
  cluster_identifier = aws_neptune_cluster.replica.id
  instance_class     = "db.r6g.large"
}

resource "aws_docdb_cluster" "encrypted" {
  cluster_identifier = "documents-encrypted"
  storage_encrypted  = true
}

resource "aws_docdb_cluster_instance" "encrypted" { # want pass
  cluster_identifier = aws_docdb_cluster.encrypted.id
  instance_class     = "db.r6g.large"
}

resource "aws_docdb_cluster" "unset" {
  cluster_identifier = "documents-unset"
}

resource "aws_docdb_cluster_instance" "unset" { # want fail "is not set"
  cluster_identifier = aws_docdb_cluster.unset.cluster_identifier
  instance_class     = "db.r6g.large"
}

resource "aws_docdb_cluster" "restored" {
  cluster_identifier  = "documents-restored"
  snapshot_identifier = "before"
}

resource "aws_docdb_cluster_instance" "restored" { # want unknown "not seen"
  cluster_identifier = aws_docdb_cluster.restored.id
  instance_class     = "db.r6g.large"
}

resource "aws_docdb_cluster" "restored_with_key" {
  cluster_identifier = "documents-restored-with-key"
  kms_key_id         = "arn:aws:kms:us-east-1:123456789012:key/0a1b2c3d-0a1b-0a1b-0a1b-0a1b2c3d4e5f"
  restore_to_point_in_time {
    source_cluster_identifier  = "source"
    use_latest_restorable_time = true
  }
}

resource "aws_docdb_cluster_instance" "restored_with_key" { # want pass
  cluster_identifier = aws_docdb_cluster.restored_with_key.id
  instance_class     = "db.r6g.large"
}
