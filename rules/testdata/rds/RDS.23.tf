resource "aws_db_instance" "own" {
  identifier     = "own"
  engine         = "mysql"
  instance_class = "db.t4g.micro"
  port           = 3307 # want pass
}

resource "aws_db_instance" "default" {
  identifier     = "default"
  engine         = "mysql"
  instance_class = "db.t4g.micro"
  port           = 3306 # want fail "is 3306"
}

resource "aws_db_instance" "unset" { # want fail "is not set; the default is 3306"
  identifier     = "unset"
  engine         = "mariadb"
  instance_class = "db.t4g.micro"
}

# The default port of another engine is none of its own.
resource "aws_db_instance" "other_engine" {
  identifier     = "other-engine"
  engine         = "postgres"
  instance_class = "db.t4g.micro"
  port           = 3306 # want pass
}

resource "aws_db_instance" "postgres" { # want fail "is not set; the default is 5432"
  identifier     = "postgres"
  engine         = "postgres"
  instance_class = "db.t4g.micro"
}

resource "aws_db_instance" "oracle" {
  identifier     = "oracle"
  engine         = "oracle-se2"
  instance_class = "db.t3.medium"
  port           = 1521 # want fail "is 1521"
}

resource "aws_db_instance" "sql_server" { # want fail "the default is 1433"
  identifier     = "sql-server"
  engine         = "sqlserver-ex"
  instance_class = "db.t3.small"
}

resource "aws_db_instance" "db2" { # want fail "the default is 50000"
  identifier     = "db2"
  engine         = "db2-se"
  instance_class = "db.t3.medium"
}

resource "aws_db_instance" "replica" { # want pass
  identifier          = "replica"
  instance_class      = "db.t4g.micro"
  replicate_source_db = aws_db_instance.own.identifier
}

resource "aws_db_instance" "replica_of_unset" { # want fail "is not set; the default is 3306"
  identifier          = "replica-of-unset"
  engine              = "mariadb"
  instance_class      = "db.t4g.micro"
  replicate_source_db = aws_db_instance.unset.identifier
}

resource "aws_db_instance" "replica_of_another_root" { # want unknown "outside"
  identifier          = "replica-of-another-root"
  engine              = "mysql"
  instance_class      = "db.t4g.micro"
  replicate_source_db = "outside"
}

resource "aws_db_instance" "restored" { # want unknown "the port of what it is made from is not seen"
  identifier          = "restored"
  engine              = "mysql"
  instance_class      = "db.t4g.micro"
  snapshot_identifier = "before"
}

resource "aws_db_instance" "restored_to_time" { # want unknown "not seen"
  identifier     = "restored-to-time"
  engine         = "mysql"
  instance_class = "db.t4g.micro"
  restore_to_point_in_time {
    source_db_instance_identifier = "source"
    use_latest_restorable_time    = true
  }
}

# No engine has this port by default.
resource "aws_db_instance" "restored_something" { # want pass
  identifier          = "restored-something"
  instance_class      = "db.t4g.micro"
  snapshot_identifier = "before"
  port                = 6000
}

resource "aws_rds_cluster" "own" {
  cluster_identifier = "own"
  engine             = "aurora-mysql"
  port               = 3307 # want pass
}

resource "aws_rds_cluster" "default" {
  cluster_identifier = "default"
  engine             = "aurora-postgresql"
  port               = 5432 # want fail "is 5432"
}

resource "aws_rds_cluster" "unset" { # want fail "is not set; the default is 3306"
  cluster_identifier = "unset"
  engine             = "aurora-mysql"
}

resource "aws_rds_cluster" "multi_az" { # want fail "is not set; the default is 5432"
  cluster_identifier        = "multi-az"
  engine                    = "postgres"
  db_cluster_instance_class = "db.m6gd.large"
}

resource "aws_rds_cluster" "restored" { # want unknown "the port of what the cluster is restored from is not seen"
  cluster_identifier  = "restored"
  engine              = "aurora-mysql"
  snapshot_identifier = "before"
}

resource "aws_rds_cluster" "restored_to_time" { # want unknown "not seen"
  cluster_identifier = "restored-to-time"
  engine             = "aurora-mysql"
  restore_to_point_in_time {
    source_cluster_identifier  = "source"
    use_latest_restorable_time = true
  }
}

resource "aws_rds_cluster" "each" {
  for_each           = { a = 3307, b = 3306 }
  cluster_identifier = "each-${each.key}"
  engine             = "aurora-mysql"
  port               = each.value # want ["a"] pass
  # want ["b"] fail "is 3306"
}
