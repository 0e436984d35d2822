resource "terraform_data" "later" {
  input = ["error"]
}

resource "aws_db_instance" "unknown" {
  identifier                      = "unknown"
  engine                          = "mysql"
  instance_class                  = "db.t4g.micro"
  enabled_cloudwatch_logs_exports = terraform_data.later.output # want unknown "known after apply"
}

resource "aws_db_instance" "some" {
  identifier                      = "some"
  engine                          = "mysql"
  instance_class                  = "db.t4g.micro"
  enabled_cloudwatch_logs_exports = ["error", terraform_data.later.id] # want unknown
}

resource "aws_db_instance" "all" {
  identifier                      = "all"
  engine                          = "postgres"
  instance_class                  = "db.t4g.micro"
  enabled_cloudwatch_logs_exports = ["postgresql", "upgrade", terraform_data.later.id] # want pass
}

resource "aws_rds_cluster" "unknown" {
  cluster_identifier              = "unknown"
  engine                          = "aurora-mysql"
  enabled_cloudwatch_logs_exports = terraform_data.later.output
}

resource "aws_rds_cluster_instance" "unknown" { # want unknown
  cluster_identifier = aws_rds_cluster.unknown.id
  engine             = "aurora-mysql"
  instance_class     = "db.r6g.large"
}
