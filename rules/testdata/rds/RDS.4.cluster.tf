resource "aws_rds_cluster" "encrypted" {
  cluster_identifier = "encrypted"
  engine             = "aurora-mysql"
  storage_encrypted  = true
}

resource "aws_rds_cluster" "plain" {
  cluster_identifier        = "plain"
  engine                    = "mysql"
  db_cluster_instance_class = "db.m6gd.large"
  storage_encrypted         = false
}

resource "aws_rds_cluster" "unset" {
  cluster_identifier = "unset"
  engine             = "aurora-mysql"
}

resource "aws_rds_cluster" "restored" {
  cluster_identifier  = "restored"
  engine              = "aurora-mysql"
  snapshot_identifier = "before"
}

resource "aws_rds_cluster" "restored_with_key" {
  cluster_identifier  = "restored-with-key"
  engine              = "aurora-mysql"
  snapshot_identifier = "before"
  kms_key_id          = "arn:aws:kms:us-east-1:123456789012:key/0a1b2c3d-0a1b-0a1b-0a1b-0a1b2c3d4e5f"
}

resource "aws_rds_cluster" "restored_to_time" {
  cluster_identifier = "restored-to-time"
  engine             = "aurora-mysql"
  restore_to_point_in_time {
    source_cluster_identifier  = "source"
    use_latest_restorable_time = true
  }
}

resource "aws_rds_cluster" "replica" {
  cluster_identifier            = "replica"
  engine                        = "aurora-mysql"
  replication_source_identifier = "arn:aws:rds:eu-west-1:123456789012:cluster:source"
}

resource "aws_db_cluster_snapshot" "encrypted" { # want pass
  db_cluster_identifier          = aws_rds_cluster.encrypted.id
  db_cluster_snapshot_identifier = "encrypted"
}

resource "aws_db_cluster_snapshot" "plain" { # want fail "is false"
  db_cluster_identifier          = aws_rds_cluster.plain.cluster_identifier
  db_cluster_snapshot_identifier = "plain"
}

resource "aws_db_cluster_snapshot" "unset" { # want unknown "isn't documented"
  db_cluster_identifier          = aws_rds_cluster.unset.id
  db_cluster_snapshot_identifier = "unset"
}

resource "aws_db_cluster_snapshot" "of_restored" { # want unknown "not seen"
  db_cluster_identifier          = aws_rds_cluster.restored.id
  db_cluster_snapshot_identifier = "of-restored"
}

resource "aws_db_cluster_snapshot" "of_restored_with_key" { # want pass
  db_cluster_identifier          = aws_rds_cluster.restored_with_key.id
  db_cluster_snapshot_identifier = "of-restored-with-key"
}

resource "aws_db_cluster_snapshot" "of_restored_to_time" { # want unknown "not seen"
  db_cluster_identifier          = aws_rds_cluster.restored_to_time.id
  db_cluster_snapshot_identifier = "of-restored-to-time"
}

resource "aws_db_cluster_snapshot" "of_replica" { # want unknown "not seen"
  db_cluster_identifier          = aws_rds_cluster.replica.id
  db_cluster_snapshot_identifier = "of-replica"
}

resource "aws_db_cluster_snapshot" "of_another_root" { # want unknown "outside"
  db_cluster_identifier          = "outside"
  db_cluster_snapshot_identifier = "of-another-root"
}

resource "aws_rds_cluster_snapshot_copy" "encrypted" { # want pass
  source_db_cluster_snapshot_identifier = aws_db_cluster_snapshot.encrypted.db_cluster_snapshot_arn
  target_db_cluster_snapshot_identifier = "encrypted-copy"
}

resource "aws_rds_cluster_snapshot_copy" "plain" { # want fail "is false"
  source_db_cluster_snapshot_identifier = aws_db_cluster_snapshot.plain.id
  target_db_cluster_snapshot_identifier = "plain-copy"
}

resource "aws_rds_cluster_snapshot_copy" "with_key" { # want pass
  source_db_cluster_snapshot_identifier = aws_db_cluster_snapshot.plain.id
  target_db_cluster_snapshot_identifier = "with-key"
  kms_key_id                            = "arn:aws:kms:us-east-1:123456789012:key/0a1b2c3d-0a1b-0a1b-0a1b-0a1b2c3d4e5f"
}

resource "aws_neptune_cluster" "encrypted" {
  cluster_identifier = "graph-encrypted"
  storage_encrypted  = true
}

resource "aws_neptune_cluster" "plain" {
  cluster_identifier = "graph-plain"
}

resource "aws_neptune_cluster" "restored" {
  cluster_identifier  = "graph-restored"
  snapshot_identifier = "before"
}

resource "aws_neptune_cluster" "replica" {
  cluster_identifier            = "graph-replica"
  replication_source_identifier = "arn:aws:rds:us-east-1:123456789012:cluster:graph"
}

resource "aws_neptune_cluster_snapshot" "encrypted" { # want pass
  db_cluster_identifier          = aws_neptune_cluster.encrypted.id
  db_cluster_snapshot_identifier = "graph-encrypted"
}

resource "aws_neptune_cluster_snapshot" "plain" { # want fail "is not set"
  db_cluster_identifier          = aws_neptune_cluster.plain.id
  db_cluster_snapshot_identifier = "graph-plain"
}

resource "aws_neptune_cluster_snapshot" "of_restored" { # want unknown "not seen"
  db_cluster_identifier          = aws_neptune_cluster.restored.id
  db_cluster_snapshot_identifier = "graph-of-restored"
}

resource "aws_neptune_cluster_snapshot" "of_replica" { # want unknown "not seen"
  db_cluster_identifier          = aws_neptune_cluster.replica.id
  db_cluster_snapshot_identifier = "graph-of-replica"
}

resource "aws_docdb_cluster" "encrypted" {
  cluster_identifier = "documents-encrypted"
  storage_encrypted  = true
}

resource "aws_docdb_cluster" "plain" {
  cluster_identifier = "documents-plain"
}

resource "aws_docdb_cluster" "restored" {
  cluster_identifier  = "documents-restored"
  snapshot_identifier = "before"
}

resource "aws_docdb_cluster" "restored_with_key" {
  cluster_identifier = "documents-restored-with-key"
  kms_key_id         = "arn:aws:kms:us-east-1:123456789012:key/0a1b2c3d-0a1b-0a1b-0a1b-0a1b2c3d4e5f"
  restore_to_point_in_time {
    source_cluster_identifier  = "source"
    use_latest_restorable_time = true
  }
}

resource "aws_docdb_cluster_snapshot" "encrypted" { # want pass
  db_cluster_identifier          = aws_docdb_cluster.encrypted.id
  db_cluster_snapshot_identifier = "documents-encrypted"
}

resource "aws_docdb_cluster_snapshot" "plain" { # want fail "is not set"
  db_cluster_identifier          = aws_docdb_cluster.plain.id
  db_cluster_snapshot_identifier = "documents-plain"
}

resource "aws_docdb_cluster_snapshot" "of_restored" { # want unknown "not seen"
  db_cluster_identifier          = aws_docdb_cluster.restored.id
  db_cluster_snapshot_identifier = "documents-of-restored"
}

resource "aws_docdb_cluster_snapshot" "of_restored_with_key" { # want pass
  db_cluster_identifier          = aws_docdb_cluster.restored_with_key.id
  db_cluster_snapshot_identifier = "documents-of-restored-with-key"
}

resource "aws_rds_cluster" "multi_az" {
  cluster_identifier        = "multi-az"
  engine                    = "mysql"
  db_cluster_instance_class = "db.m6gd.large"
}

resource "aws_db_cluster_snapshot" "multi_az" { # want fail "the default is false"
  db_cluster_identifier          = aws_rds_cluster.multi_az.id
  db_cluster_snapshot_identifier = "multi-az"
}
