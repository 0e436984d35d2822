resource "aws_db_instance" "encrypted" {
  identifier        = "encrypted"
  engine            = "mysql"
  instance_class    = "db.t4g.micro"
  storage_encrypted = true # want pass "is true"
}

resource "aws_db_instance" "plain" {
  identifier        = "plain"
  engine            = "mysql"
  instance_class    = "db.t4g.micro"
  storage_encrypted = false # want fail "is false"
}

# A key alone encrypts nothing.
resource "aws_db_instance" "key" { # want fail "is not set; the default is false"
  identifier     = "key"
  engine         = "mysql"
  instance_class = "db.t4g.micro"
  kms_key_id     = "arn:aws:kms:us-east-1:123456789012:key/0a1b2c3d-0a1b-0a1b-0a1b-0a1b2c3d4e5f"
}

resource "aws_db_instance" "imported" {
  identifier        = "imported"
  engine            = "mysql"
  instance_class    = "db.t4g.micro"
  storage_encrypted = true # want pass "is true"
  s3_import {
    bucket_name           = "backups"
    ingestion_role        = "arn:aws:iam::123456789012:role/import"
    source_engine         = "mysql"
    source_engine_version = "8.0.36"
  }
}

# A replica is as its source, whatever it says itself.
resource "aws_db_instance" "replica" { # want pass
  identifier          = "replica"
  instance_class      = "db.t4g.micro"
  replicate_source_db = aws_db_instance.encrypted.identifier
}

resource "aws_db_instance" "replica_by_arn" { # want pass
  identifier          = "replica-by-arn"
  instance_class      = "db.t4g.micro"
  replicate_source_db = aws_db_instance.encrypted.arn
}

resource "aws_db_instance" "replica_by_name" { # want pass
  identifier          = "replica-by-name"
  instance_class      = "db.t4g.micro"
  replicate_source_db = "encrypted"
}

resource "aws_db_instance" "replica_of_plain" { # want fail "is false"
  identifier          = "replica-of-plain"
  instance_class      = "db.t4g.micro"
  replicate_source_db = aws_db_instance.plain.identifier
  storage_encrypted   = true
}

# RDS refuses a key for the replica of a source that isn't encrypted.
resource "aws_db_instance" "replica_in_another_region" { # want pass
  identifier          = "replica-in-another-region"
  instance_class      = "db.t4g.micro"
  replicate_source_db = "arn:aws:rds:eu-west-1:123456789012:db:outside"
  kms_key_id          = "arn:aws:kms:us-east-1:123456789012:key/0a1b2c3d-0a1b-0a1b-0a1b-0a1b2c3d4e5f"
}

resource "aws_db_instance" "replica_of_another_root" { # want unknown "outside"
  identifier          = "replica-of-another-root"
  instance_class      = "db.t4g.micro"
  replicate_source_db = "outside"
  storage_encrypted   = true
}

resource "aws_db_instance" "replica_of_replica" { # want unknown "not seen"
  identifier          = "replica-of-replica"
  instance_class      = "db.t4g.micro"
  replicate_source_db = aws_db_instance.replica.identifier
}

resource "aws_db_instance" "restored" { # want unknown "not seen"
  identifier          = "restored"
  instance_class      = "db.t4g.micro"
  snapshot_identifier = "before"
  storage_encrypted   = true
}

resource "aws_db_instance" "restored_to_time" { # want unknown "not seen"
  identifier     = "restored-to-time"
  instance_class = "db.t4g.micro"
  restore_to_point_in_time {
    source_db_instance_identifier = "source"
    use_latest_restorable_time    = true
  }
}

resource "aws_db_instance" "each" {
  for_each          = { a = true, b = false }
  identifier        = "each-${each.key}"
  engine            = "postgres"
  instance_class    = "db.t4g.micro"
  storage_encrypted = each.value # want ["a"] pass
  # want ["b"] fail "is false"
}

resource "aws_db_instance" "replica_of_each" {
  for_each            = toset(["a", "b"])
  identifier          = "replica-of-${each.key}" # want ["a"] pass
  instance_class      = "db.t4g.micro"           # want ["b"] fail "is false"
  replicate_source_db = aws_db_instance.each[each.key].identifier
}
