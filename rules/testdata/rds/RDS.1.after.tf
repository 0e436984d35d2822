resource "aws_db_snapshot" "unset" {
  db_instance_identifier = "db"
  db_snapshot_identifier = "unset"
  shared_accounts        = ["all"] # want fail "all" introduced
}

resource "aws_db_snapshot" "empty" {
  db_instance_identifier = "db"
  db_snapshot_identifier = "empty"
  shared_accounts        = [] # want pass
}

resource "aws_db_snapshot" "accounts" {
  db_instance_identifier = "db"
  db_snapshot_identifier = "accounts"
  shared_accounts        = ["123456789012"] # want pass
}

resource "aws_db_snapshot" "public" { # want pass resolved
  db_instance_identifier = "db"
  db_snapshot_identifier = "public"
}

resource "aws_db_cluster_snapshot" "public" {
  db_cluster_identifier          = "db"
  db_cluster_snapshot_identifier = "public"
  shared_accounts                = ["all"] # want fail "all" kept
}

# want aws_db_snapshot.each["b"] deleted resolved
# want aws_db_snapshot_copy.public deleted resolved
# want aws_rds_cluster_snapshot_copy.public deleted resolved
