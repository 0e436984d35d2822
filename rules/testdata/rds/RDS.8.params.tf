# param databaseEngines = db2-se,db2-ae

resource "aws_db_instance" "db2" { # want fail "is not set"
  identifier     = "db2"
  engine         = "db2-se"
  instance_class = "db.t3.medium"
}

resource "aws_db_instance" "mysql" { # want pass
  identifier     = "mysql"
  engine         = "mysql"
  instance_class = "db.t4g.micro"
}
