resource "aws_db_instance" "own" {
  identifier     = "own"
  engine         = "postgres"
  instance_class = "db.t4g.micro"
  username       = "keeper" # want pass
}

resource "aws_db_instance" "admin" {
  identifier     = "admin"
  engine         = "mysql"
  instance_class = "db.t4g.micro"
  username       = "admin" # want fail "is \"admin\""
}

resource "aws_db_instance" "postgres" {
  identifier                  = "postgres"
  engine                      = "postgres"
  instance_class              = "db.t4g.micro"
  username                    = "postgres" # want fail "is \"postgres\""
  manage_master_user_password = true
}

# AWS refuses it.
resource "aws_db_instance" "unset" { # want unknown "is not set"
  identifier     = "unset"
  engine         = "mysql"
  instance_class = "db.t4g.micro"
}

resource "aws_db_instance" "replica" { # want pass
  identifier          = "replica"
  instance_class      = "db.t4g.micro"
  replicate_source_db = aws_db_instance.own.identifier
}

resource "aws_db_instance" "replica_of_admin" { # want fail "is \"admin\""
  identifier          = "replica-of-admin"
  instance_class      = "db.t4g.micro"
  replicate_source_db = aws_db_instance.admin.identifier
}

resource "aws_db_instance" "replica_of_another_root" { # want unknown "outside"
  identifier          = "replica-of-another-root"
  instance_class      = "db.t4g.micro"
  replicate_source_db = "outside"
}

# The name that is given isn't used.
resource "aws_db_instance" "restored" { # want unknown "not seen"
  identifier          = "restored"
  instance_class      = "db.t4g.micro"
  snapshot_identifier = "before"
  username            = "keeper"
}

resource "aws_db_instance" "restored_to_time" { # want unknown "not seen"
  identifier     = "restored-to-time"
  instance_class = "db.t4g.micro"
  restore_to_point_in_time {
    source_db_instance_identifier = "source"
    use_latest_restorable_time    = true
  }
}

resource "aws_db_instance" "each" {
  for_each       = { a = "keeper", b = "admin" }
  identifier     = "each-${each.key}"
  engine         = "mysql"
  instance_class = "db.t4g.micro"
  username       = each.value # want ["a"] pass
  # want ["b"] fail "is \"admin\""
}
