resource "terraform_data" "later" {
  input = true
}

resource "aws_rds_cluster" "unknown" {
  cluster_identifier                  = "unknown"
  engine                              = "aurora-mysql"
  iam_database_authentication_enabled = terraform_data.later.output # want unknown "known after apply"
}
