resource "aws_rds_cluster" "this" {
  cluster_identifier                  = "apart"
  engine                              = "aurora-postgresql"
  iam_database_authentication_enabled = true
}

output "id" {
  value = aws_rds_cluster.this.id
}
