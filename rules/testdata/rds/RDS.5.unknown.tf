resource "terraform_data" "later" {
  input = true
}

resource "aws_db_instance" "unknown" {
  identifier     = "unknown"
  engine         = "mysql"
  instance_class = "db.t4g.micro"
  multi_az       = terraform_data.later.output # want unknown "known after apply"
}

# Only SQL Server could have a standby then.
resource "aws_db_instance" "perhaps_restored" { # want fail "is not set"
  identifier          = "perhaps-restored"
  engine              = "mysql"
  instance_class      = "db.t4g.micro"
  snapshot_identifier = terraform_data.later.output ? "before" : null
}

resource "aws_db_instance" "of_some_engine" { # want unknown
  identifier          = "of-some-engine"
  engine              = terraform_data.later.output ? "mysql" : "sqlserver-se"
  instance_class      = "db.m6i.large"
  snapshot_identifier = "before"
}
