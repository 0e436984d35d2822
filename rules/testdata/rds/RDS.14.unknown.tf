resource "terraform_data" "later" {
  input = 0
}

resource "aws_rds_cluster" "unknown" {
  cluster_identifier = "unknown"
  engine             = "aurora-mysql"
  backtrack_window   = terraform_data.later.output # want unknown "known after apply"
}

resource "aws_rds_cluster" "of_some_engine" { # want unknown
  cluster_identifier = "of-some-engine"
  engine             = terraform_data.later.output == 0 ? "aurora-mysql" : "aurora-postgresql"
}
