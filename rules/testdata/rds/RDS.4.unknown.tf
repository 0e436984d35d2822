resource "terraform_data" "later" {
  input = true
}

resource "aws_db_instance" "unknown" {
  identifier        = "unknown"
  engine            = "mysql"
  instance_class    = "db.t4g.micro"
  storage_encrypted = terraform_data.later.output
}

resource "aws_db_snapshot" "unknown" { # want unknown "known after apply"
  db_instance_identifier = aws_db_instance.unknown.identifier
  db_snapshot_identifier = "unknown"
}

# It is encrypted with a key, or as its source.
resource "aws_db_snapshot_copy" "perhaps_with_key" { # want unknown
  source_db_snapshot_identifier = aws_db_snapshot.unknown.id
  target_db_snapshot_identifier = "perhaps-with-key"
  kms_key_id                    = terraform_data.later.output ? "alias/copies" : null
}

resource "aws_kms_key" "copies" {
}

resource "aws_db_snapshot_copy" "with_new_key" { # want pass
  source_db_snapshot_identifier = aws_db_snapshot.unknown.id
  target_db_snapshot_identifier = "with-new-key"
  kms_key_id                    = aws_kms_key.copies.arn
}
