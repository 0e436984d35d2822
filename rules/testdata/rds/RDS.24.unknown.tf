resource "terraform_data" "later" {
  input = "admin"
}

resource "aws_rds_cluster" "unknown" {
  cluster_identifier = "unknown"
  engine             = "aurora-mysql"
  master_username    = terraform_data.later.output # want unknown "known after apply"
}

resource "aws_rds_cluster" "perhaps_restored" { # want unknown
  cluster_identifier  = "perhaps-restored"
  engine              = "aurora-mysql"
  master_username     = "admin"
  snapshot_identifier = terraform_data.later.output == "admin" ? "before" : null
}
