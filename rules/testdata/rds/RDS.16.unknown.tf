resource "terraform_data" "later" {
  input = true
}

resource "aws_rds_cluster" "unknown" {
  cluster_identifier    = "unknown"
  engine                = "aurora-mysql"
  copy_tags_to_snapshot = terraform_data.later.output # want unknown "known after apply"
}

resource "aws_rds_cluster" "of_some_engine" { # want unknown
  cluster_identifier = "of-some-engine"
  engine             = terraform_data.later.output ? "aurora-mysql" : "mysql"
}
