resource "aws_rds_cluster" "this" {
  cluster_identifier  = "apart"
  engine              = "aurora-postgresql"
  monitoring_interval = 60
}

output "id" {
  value = aws_rds_cluster.this.id
}
