resource "terraform_data" "later" {
  input = ["all"]
}

resource "aws_db_snapshot" "unknown" {
  db_instance_identifier = "db"
  db_snapshot_identifier = "unknown"
  shared_accounts        = terraform_data.later.output # want unknown "known after apply"
}

resource "aws_db_snapshot" "part" {
  db_instance_identifier = "db"
  db_snapshot_identifier = "part"
  shared_accounts        = ["123456789012", terraform_data.later.id] # want unknown
}

resource "aws_db_snapshot" "certain" {
  db_instance_identifier = "db"
  db_snapshot_identifier = "certain"
  shared_accounts        = ["all", terraform_data.later.id] # want fail "all"
}
