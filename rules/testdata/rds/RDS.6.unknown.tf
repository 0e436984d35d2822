resource "terraform_data" "later" {
  input = 0
}

resource "aws_db_instance" "unknown" {
  identifier          = "unknown"
  engine              = "mysql"
  instance_class      = "db.t4g.micro"
  monitoring_interval = terraform_data.later.output # want unknown "known after apply"
}

resource "aws_rds_cluster" "unknown" {
  cluster_identifier  = "unknown"
  engine              = "aurora-mysql"
  monitoring_interval = terraform_data.later.output
}

resource "aws_rds_cluster_instance" "unknown" { # want unknown "known after apply"
  cluster_identifier = aws_rds_cluster.unknown.id
  engine             = "aurora-mysql"
  instance_class     = "db.r6g.large"
}

resource "aws_rds_cluster_instance" "own" {
  cluster_identifier  = aws_rds_cluster.unknown.id
  engine              = "aurora-mysql"
  instance_class      = "db.r6g.large"
  monitoring_interval = 60 # want pass
}
