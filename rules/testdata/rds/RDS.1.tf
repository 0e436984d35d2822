resource "aws_db_snapshot" "unset" { # want pass "is not set"
  db_instance_identifier = "db"
  db_snapshot_identifier = "unset"
}

resource "aws_db_snapshot" "empty" {
  db_instance_identifier = "db"
  db_snapshot_identifier = "empty"
  shared_accounts        = [] # want pass
}

resource "aws_db_snapshot" "accounts" {
  db_instance_identifier = "db"
  db_snapshot_identifier = "accounts"
  shared_accounts        = ["123456789012", "210987654321"] # want pass
}

resource "aws_db_snapshot" "public" {
  db_instance_identifier = "db"
  db_snapshot_identifier = "public"
  shared_accounts        = ["all"] # want fail "is [\"all\"]"
}

resource "aws_db_snapshot" "each" {
  for_each               = { a = ["123456789012"], b = ["all", "123456789012"] }
  db_instance_identifier = "db"
  db_snapshot_identifier = each.key
  shared_accounts        = each.value # want ["a"] pass
  # want ["b"] fail "all"
}

resource "aws_db_snapshot_copy" "unset" { # want pass
  source_db_snapshot_identifier = "unset"
  target_db_snapshot_identifier = "unset-copy"
}

resource "aws_db_snapshot_copy" "public" {
  source_db_snapshot_identifier = "public"
  target_db_snapshot_identifier = "public-copy"
  shared_accounts               = ["all"] # want fail "all"
}

resource "aws_db_cluster_snapshot" "unset" { # want pass
  db_cluster_identifier          = "db"
  db_cluster_snapshot_identifier = "unset"
}

resource "aws_db_cluster_snapshot" "public" {
  db_cluster_identifier          = "db"
  db_cluster_snapshot_identifier = "public"
  shared_accounts                = ["all"] # want fail "all"
}

resource "aws_rds_cluster_snapshot_copy" "accounts" {
  source_db_cluster_snapshot_identifier = "accounts"
  target_db_cluster_snapshot_identifier = "accounts-copy"
  shared_accounts                       = ["123456789012"] # want pass
}

resource "aws_rds_cluster_snapshot_copy" "public" {
  source_db_cluster_snapshot_identifier = "public"
  target_db_cluster_snapshot_identifier = "public-copy"
  shared_accounts                       = ["all"] # want fail "all"
}
