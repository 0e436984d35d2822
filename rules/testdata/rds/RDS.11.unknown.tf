resource "terraform_data" "later" {
  input = 7
}

resource "aws_db_instance" "unknown" {
  identifier              = "unknown"
  engine                  = "mysql"
  instance_class          = "db.t4g.micro"
  backup_retention_period = terraform_data.later.output # want unknown "known after apply"
}

resource "aws_db_instance" "perhaps_replica" { # want unknown
  identifier          = "perhaps-replica"
  engine              = "mysql"
  instance_class      = "db.t4g.micro"
  replicate_source_db = terraform_data.later.output == 7 ? "source" : null
}

resource "aws_db_instance" "source" {
  identifier_prefix       = "source-"
  engine                  = "mysql"
  instance_class          = "db.t4g.micro"
  backup_retention_period = 7 # want pass
}

resource "aws_db_instance" "replica" { # want pass
  identifier          = "replica"
  instance_class      = "db.t4g.micro"
  replicate_source_db = aws_db_instance.source.identifier
}
