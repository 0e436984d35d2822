resource "aws_db_instance" "week" {
  identifier              = "week"
  engine                  = "mysql"
  instance_class          = "db.t4g.micro"
  backup_retention_period = 2 # want fail "is 2" introduced
}

resource "aws_db_instance" "day" {
  identifier              = "day"
  engine                  = "mysql"
  instance_class          = "db.t4g.micro"
  backup_retention_period = 14 # want pass resolved
}

# What is taken out of the configuration stays set.
resource "aws_db_instance" "none" { # want fail "is 0" kept
  identifier     = "none"
  engine         = "mysql"
  instance_class = "db.t4g.micro"
}

# What was a replica is judged once it is promoted.
resource "aws_db_instance" "replica" {
  identifier              = "replica"
  instance_class          = "db.t4g.micro"
  backup_retention_period = 1 # want fail "is 1" introduced
}

# Once it exists AWS has said how long it keeps backups.
resource "aws_db_instance" "restored" { # want pass "is 14"
  identifier          = "restored"
  instance_class      = "db.t4g.micro"
  snapshot_identifier = "before"
}

# want aws_db_instance.unset deleted resolved
# want aws_db_instance.null deleted resolved
# want aws_db_instance.restored_to_time deleted resolved
# want aws_db_instance.restored_for_days deleted resolved
# want aws_db_instance.each["b"] deleted resolved
