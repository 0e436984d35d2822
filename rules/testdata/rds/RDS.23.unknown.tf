resource "terraform_data" "later" {
  input = 3306
}

resource "aws_db_instance" "unknown" {
  identifier     = "unknown"
  engine         = "mysql"
  instance_class = "db.t4g.micro"
  port           = terraform_data.later.output # want unknown "known after apply"
}

resource "aws_db_instance" "of_some_engine" { # want unknown
  identifier     = "of-some-engine"
  engine         = terraform_data.later.output == 3306 ? "mysql" : "postgres"
  instance_class = "db.t4g.micro"
  port           = 3306
}

resource "aws_rds_cluster" "unknown" {
  cluster_identifier = "unknown"
  engine             = "aurora-mysql"
  port               = terraform_data.later.output # want unknown "known after apply"
}

resource "aws_rds_cluster" "perhaps_restored" { # want unknown
  cluster_identifier  = "perhaps-restored"
  engine              = "aurora-mysql"
  snapshot_identifier = terraform_data.later.output == 3306 ? "before" : null
}
