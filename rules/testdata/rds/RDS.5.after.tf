resource "aws_db_instance" "standby" {
  identifier     = "standby"
  engine         = "mysql"
  instance_class = "db.t4g.micro"
  multi_az       = false # want fail "is false" introduced
}

resource "aws_db_instance" "alone" {
  identifier     = "alone"
  engine         = "mysql"
  instance_class = "db.t4g.micro"
  multi_az       = true # want pass resolved
}

resource "aws_db_instance" "unset" { # want fail "is false" kept
  identifier     = "unset"
  engine         = "mysql"
  instance_class = "db.t4g.small"
}

# want aws_db_instance.null deleted resolved
# want aws_db_instance.replica deleted resolved
# want aws_db_instance.sql_server deleted resolved
# want aws_db_instance.restored deleted resolved
# want aws_db_instance.restored_sql_server deleted resolved
# want aws_db_instance.restored_something deleted resolved
# want aws_db_instance.restored_alone deleted resolved
# want aws_db_instance.each["b"] deleted resolved
