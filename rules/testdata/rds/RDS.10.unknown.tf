resource "terraform_data" "later" {
  input = true
}

resource "aws_db_instance" "unknown" {
  identifier                          = "unknown"
  engine                              = "mysql"
  instance_class                      = "db.t4g.micro"
  iam_database_authentication_enabled = terraform_data.later.output # want unknown "known after apply"
}

resource "aws_rds_cluster" "unknown" {
  cluster_identifier                  = "unknown"
  engine                              = "aurora-mysql"
  iam_database_authentication_enabled = terraform_data.later.output
}

resource "aws_rds_cluster_instance" "unknown" { # want unknown "known after apply"
  cluster_identifier = aws_rds_cluster.unknown.id
  engine             = "aurora-mysql"
  instance_class     = "db.r6g.large"
}

resource "aws_rds_cluster" "plain" {
  cluster_identifier = "plain"
  engine             = "aurora-mysql"
}

resource "aws_rds_cluster_instance" "of_some_engine" { # want unknown
  cluster_identifier = aws_rds_cluster.plain.id
  engine             = terraform_data.later.output ? "aurora-mysql" : "mysql"
  instance_class     = "db.r6g.large"
}
