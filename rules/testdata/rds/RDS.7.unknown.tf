resource "terraform_data" "later" {
  input = true
}

resource "aws_rds_cluster" "unknown" {
  cluster_identifier  = "unknown"
  engine              = "aurora-mysql"
  deletion_protection = terraform_data.later.output # want unknown "known after apply"
}

resource "aws_neptune_cluster" "unknown" {
  cluster_identifier  = "graph"
  deletion_protection = terraform_data.later.output # want unknown "known after apply"
}

resource "aws_docdb_cluster" "unknown" {
  cluster_identifier  = "documents"
  deletion_protection = terraform_data.later.output # want unknown "known after apply"
}
