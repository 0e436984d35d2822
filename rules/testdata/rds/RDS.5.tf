resource "aws_db_instance" "standby" {
  identifier     = "standby"
  engine         = "mysql"
  instance_class = "db.t4g.micro"
  multi_az       = true # want pass "is true"
}

resource "aws_db_instance" "alone" {
  identifier     = "alone"
  engine         = "mysql"
  instance_class = "db.t4g.micro"
  multi_az       = false # want fail "is false"
}

resource "aws_db_instance" "unset" { # want fail "is not set; the default is false"
  identifier     = "unset"
  engine         = "mysql"
  instance_class = "db.t4g.micro"
}

variable "multi_az" {
  type    = bool
  default = null
}

resource "aws_db_instance" "null" {
  identifier     = "null"
  engine         = "mysql"
  instance_class = "db.t4g.micro"
  multi_az       = var.multi_az # want fail "is not set"
}

# Whether a replica has a standby has nothing to do with its source.
resource "aws_db_instance" "replica" { # want fail "is not set"
  identifier          = "replica"
  instance_class      = "db.t4g.micro"
  replicate_source_db = aws_db_instance.standby.identifier
}

resource "aws_db_instance" "restored" { # want fail "is not set"
  identifier          = "restored"
  engine              = "postgres"
  instance_class      = "db.t4g.micro"
  snapshot_identifier = "before"
}

resource "aws_db_instance" "sql_server" { # want fail "is not set"
  identifier     = "sql-server"
  engine         = "sqlserver-se"
  instance_class = "db.m6i.large"
}

# SQL Server that mirrors is restored with a standby.
resource "aws_db_instance" "restored_sql_server" { # want unknown "not seen"
  identifier          = "restored-sql-server"
  engine              = "sqlserver-se"
  instance_class      = "db.m6i.large"
  snapshot_identifier = "before"
}

resource "aws_db_instance" "restored_something" { # want unknown "not seen"
  identifier     = "restored-something"
  instance_class = "db.t4g.micro"
  restore_to_point_in_time {
    source_db_instance_identifier = "source"
    use_latest_restorable_time    = true
  }
}

resource "aws_db_instance" "restored_alone" {
  identifier          = "restored-alone"
  engine              = "sqlserver-se"
  instance_class      = "db.m6i.large"
  snapshot_identifier = "before"
  multi_az            = false # want fail "is false"
}

resource "aws_db_instance" "each" {
  for_each       = { a = true, b = false }
  identifier     = "each-${each.key}"
  engine         = "mysql"
  instance_class = "db.t4g.micro"
  multi_az       = each.value # want ["a"] pass
  # want ["b"] fail "is false"
}
