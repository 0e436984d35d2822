resource "terraform_data" "later" {
  input = true
}

resource "aws_db_instance" "unknown" {
  identifier          = "unknown"
  engine              = "mysql"
  instance_class      = "db.t4g.micro"
  deletion_protection = terraform_data.later.output # want unknown "known after apply"
}

resource "aws_db_instance" "of_some_engine" { # want unknown
  identifier     = "of-some-engine"
  engine         = terraform_data.later.output ? "mysql" : "db2-se"
  instance_class = "db.t3.medium"
}

resource "aws_db_instance" "of_another_engine" { # want pass
  identifier          = "of-another-engine"
  engine              = "db2-se"
  instance_class      = "db.t3.medium"
  deletion_protection = terraform_data.later.output
}
