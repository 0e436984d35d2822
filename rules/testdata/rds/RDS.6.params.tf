# param monitoringInterval = 60

resource "aws_db_instance" "minute" {
  identifier          = "minute"
  engine              = "mysql"
  instance_class      = "db.t4g.micro"
  monitoring_interval = 60 # want pass "is 60"
}

# Oftener is not what is asked for.
resource "aws_db_instance" "second" {
  identifier          = "second"
  engine              = "mysql"
  instance_class      = "db.t4g.micro"
  monitoring_interval = 1 # want fail "is 1, not \"60\""
}
