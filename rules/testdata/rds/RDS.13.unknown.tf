resource "terraform_data" "later" {
  input = true
}

resource "aws_db_instance" "unknown" {
  identifier                 = "unknown"
  engine                     = "mysql"
  instance_class             = "db.t4g.micro"
  auto_minor_version_upgrade = terraform_data.later.output # want unknown "known after apply"
}

resource "aws_rds_cluster_instance" "unknown" {
  cluster_identifier         = "aurora"
  engine                     = "aurora-mysql"
  instance_class             = "db.r6g.large"
  auto_minor_version_upgrade = terraform_data.later.output # want unknown "known after apply"
}
