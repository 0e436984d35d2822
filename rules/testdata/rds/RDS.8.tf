resource "aws_db_instance" "protected" {
  identifier          = "protected"
  engine              = "postgres"
  instance_class      = "db.t4g.micro"
  deletion_protection = true # want pass "is true"
}

resource "aws_db_instance" "open" {
  identifier          = "open"
  engine              = "oracle-se2"
  instance_class      = "db.t3.medium"
  deletion_protection = false # want fail "is false"
}

resource "aws_db_instance" "unset" { # want fail "is not set; the default is false"
  identifier     = "unset"
  engine         = "MySQL"
  instance_class = "db.t4g.micro"
}

# AWS judges the engines that it lists.
resource "aws_db_instance" "db2" { # want pass
  identifier     = "db2"
  engine         = "db2-se"
  instance_class = "db.t3.medium"
}

resource "aws_db_instance" "custom" { # want pass
  identifier     = "custom"
  engine         = "custom-sqlserver-se"
  instance_class = "db.m6i.large"
}

# Its engine is that of its source.
resource "aws_db_instance" "replica" { # want fail "is not set"
  identifier          = "replica"
  instance_class      = "db.t4g.micro"
  replicate_source_db = aws_db_instance.protected.identifier
}

resource "aws_db_instance" "replica_of_db2" { # want pass
  identifier          = "replica-of-db2"
  instance_class      = "db.t4g.micro"
  replicate_source_db = aws_db_instance.db2.identifier
}

resource "aws_db_instance" "replica_of_another_root" { # want unknown "outside"
  identifier          = "replica-of-another-root"
  instance_class      = "db.t4g.micro"
  replicate_source_db = "outside"
}

resource "aws_db_instance" "restored" { # want unknown "the engine of what it is restored from is not seen"
  identifier          = "restored"
  instance_class      = "db.t4g.micro"
  snapshot_identifier = "before"
}

resource "aws_db_instance" "restored_protected" { # want pass
  identifier          = "restored-protected"
  instance_class      = "db.t4g.micro"
  snapshot_identifier = "before"
  deletion_protection = true
}

resource "aws_db_instance" "counted" {
  count               = 2
  identifier          = "counted-${count.index}"
  engine              = "mariadb"
  instance_class      = "db.t4g.micro"
  deletion_protection = count.index == 0 # want [0] pass
  # want [1] fail "is false"
}
