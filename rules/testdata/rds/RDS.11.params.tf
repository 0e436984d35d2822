# param backupRetentionMinimum = 14
# param checkReadReplicas = true

resource "aws_db_instance" "fortnight" {
  identifier              = "fortnight"
  engine                  = "mysql"
  instance_class          = "db.t4g.micro"
  backup_retention_period = 14 # want pass "is 14"
}

resource "aws_db_instance" "week" {
  identifier              = "week"
  engine                  = "mysql"
  instance_class          = "db.t4g.micro"
  backup_retention_period = 7 # want fail "is 7, not at least 14"
}

# RDS makes replicas without backups.
resource "aws_db_instance" "replica" { # want fail "is not set; the default is 0"
  identifier          = "replica"
  instance_class      = "db.t4g.micro"
  replicate_source_db = aws_db_instance.fortnight.identifier
}
