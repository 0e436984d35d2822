resource "aws_rds_cluster" "this" {
  cluster_identifier              = "apart"
  engine                          = "aurora-postgresql"
  enabled_cloudwatch_logs_exports = ["postgresql"]
}

output "id" {
  value = aws_rds_cluster.this.id
}
