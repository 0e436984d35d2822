resource "aws_db_instance" "encrypted" {
  identifier        = "encrypted"
  engine            = "mysql"
  instance_class    = "db.t4g.micro"
  storage_encrypted = true
}

resource "aws_db_instance" "plain" {
  identifier     = "plain"
  engine         = "mysql"
  instance_class = "db.t4g.micro"
}

resource "aws_db_instance" "replica_of_plain" {
  identifier          = "replica-of-plain"
  instance_class      = "db.t4g.micro"
  replicate_source_db = aws_db_instance.plain.identifier
}

resource "aws_db_instance" "restored" {
  identifier          = "restored"
  instance_class      = "db.t4g.micro"
  snapshot_identifier = "before"
}

resource "aws_db_instance" "restored_to_time" {
  identifier     = "restored-to-time"
  instance_class = "db.t4g.micro"
  restore_to_point_in_time {
    source_db_instance_identifier = "source"
    use_latest_restorable_time    = true
  }
}

resource "aws_db_instance" "replica_with_key" {
  identifier          = "replica-with-key"
  instance_class      = "db.t4g.micro"
  replicate_source_db = "arn:aws:rds:eu-west-1:123456789012:db:outside"
  kms_key_id          = "arn:aws:kms:us-east-1:123456789012:key/0a1b2c3d-0a1b-0a1b-0a1b-0a1b2c3d4e5f"
}

resource "aws_db_snapshot" "encrypted" { # want pass
  db_instance_identifier = aws_db_instance.encrypted.identifier
  db_snapshot_identifier = "encrypted"
}

resource "aws_db_snapshot" "plain" { # want fail "is not set; the default is false"
  db_instance_identifier = aws_db_instance.plain.identifier
  db_snapshot_identifier = "plain"
}

resource "aws_db_snapshot" "of_replica" { # want fail "is not set"
  db_instance_identifier = aws_db_instance.replica_of_plain.identifier
  db_snapshot_identifier = "of-replica"
}

resource "aws_db_snapshot" "of_replica_with_key" { # want pass
  db_instance_identifier = aws_db_instance.replica_with_key.identifier
  db_snapshot_identifier = "of-replica-with-key"
}

resource "aws_db_snapshot" "of_restored" { # want unknown "not seen"
  db_instance_identifier = aws_db_instance.restored.identifier
  db_snapshot_identifier = "of-restored"
}

resource "aws_db_snapshot" "of_restored_to_time" { # want unknown "not seen"
  db_instance_identifier = aws_db_instance.restored_to_time.identifier
  db_snapshot_identifier = "of-restored-to-time"
}

resource "aws_db_snapshot" "of_another_root" { # want unknown "outside"
  db_instance_identifier = "outside"
  db_snapshot_identifier = "of-another-root"
}

resource "aws_db_snapshot_copy" "encrypted" { # want pass
  source_db_snapshot_identifier = aws_db_snapshot.encrypted.db_snapshot_arn
  target_db_snapshot_identifier = "encrypted-copy"
}

resource "aws_db_snapshot_copy" "plain" { # want fail "is not set"
  source_db_snapshot_identifier = aws_db_snapshot.plain.id
  target_db_snapshot_identifier = "plain-copy"
}

resource "aws_db_snapshot_copy" "with_key" { # want pass
  source_db_snapshot_identifier = aws_db_snapshot.plain.db_snapshot_arn
  target_db_snapshot_identifier = "with-key"
  kms_key_id                    = "arn:aws:kms:us-east-1:123456789012:key/0a1b2c3d-0a1b-0a1b-0a1b-0a1b2c3d4e5f"
}

resource "aws_db_snapshot_copy" "of_another_root" { # want unknown "outside"
  source_db_snapshot_identifier = "arn:aws:rds:eu-west-1:123456789012:snapshot:outside"
  target_db_snapshot_identifier = "of-another-root"
}
