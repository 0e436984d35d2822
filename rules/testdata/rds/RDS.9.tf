resource "aws_db_instance" "mysql" {
  identifier                      = "mysql"
  engine                          = "mysql"
  instance_class                  = "db.t4g.micro"
  enabled_cloudwatch_logs_exports = ["audit", "error", "general", "slowquery"] # want pass
}

# Some log is not enough.
resource "aws_db_instance" "mysql_error" {
  identifier                      = "mysql-error"
  engine                          = "mysql"
  instance_class                  = "db.t4g.micro"
  enabled_cloudwatch_logs_exports = ["error"] # want fail "lacks \"audit\", \"general\" and \"slowquery\""
}

resource "aws_db_instance" "mariadb" {
  identifier                      = "mariadb"
  engine                          = "mariadb"
  instance_class                  = "db.t4g.micro"
  enabled_cloudwatch_logs_exports = ["error", "general", "slowquery"] # want fail "lacks \"audit\""
}

resource "aws_db_instance" "postgres" {
  identifier                      = "postgres"
  engine                          = "postgres"
  instance_class                  = "db.t4g.micro"
  enabled_cloudwatch_logs_exports = ["postgresql", "upgrade", "iam-db-auth-error"] # want pass
}

resource "aws_db_instance" "postgres_only" {
  identifier                      = "postgres-only"
  engine                          = "postgres"
  instance_class                  = "db.t4g.micro"
  enabled_cloudwatch_logs_exports = ["postgresql"] # want fail "lacks \"upgrade\""
}

resource "aws_db_instance" "oracle" {
  identifier                      = "oracle"
  engine                          = "oracle-ee"
  instance_class                  = "db.m6i.large"
  enabled_cloudwatch_logs_exports = ["alert", "audit", "trace", "listener"] # want pass
}

resource "aws_db_instance" "sql_server" {
  identifier                      = "sql-server"
  engine                          = "sqlserver-ex"
  instance_class                  = "db.t3.small"
  enabled_cloudwatch_logs_exports = ["error"] # want fail "lacks \"agent\""
}

resource "aws_db_instance" "unset" { # want fail "is not set"
  identifier     = "unset"
  engine         = "mysql"
  instance_class = "db.t4g.micro"
}

resource "aws_db_instance" "empty" {
  identifier                      = "empty"
  engine                          = "mysql"
  instance_class                  = "db.t4g.micro"
  enabled_cloudwatch_logs_exports = [] # want fail
}

resource "aws_db_instance" "db2" { # want pass
  identifier     = "db2"
  engine         = "db2-se"
  instance_class = "db.t3.medium"
}

resource "aws_db_instance" "custom" { # want unknown "RDS Custom"
  identifier     = "custom"
  engine         = "custom-oracle-ee"
  instance_class = "db.m6i.large"
}

resource "aws_db_instance" "replica" {
  identifier                      = "replica"
  instance_class                  = "db.t4g.micro"
  replicate_source_db             = aws_db_instance.postgres.identifier
  enabled_cloudwatch_logs_exports = ["postgresql"] # want fail "lacks \"upgrade\""
}

resource "aws_db_instance" "replica_unset" { # want unknown "not seen"
  identifier          = "replica-unset"
  instance_class      = "db.t4g.micro"
  replicate_source_db = aws_db_instance.postgres.identifier
}

resource "aws_db_instance" "restored" { # want unknown "not seen"
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

resource "aws_rds_cluster" "mysql" {
  cluster_identifier              = "aurora-mysql"
  engine                          = "aurora-mysql"
  enabled_cloudwatch_logs_exports = ["audit", "error", "general", "slowquery"]
}

resource "aws_rds_cluster_instance" "mysql" { # want pass
  count              = 2
  cluster_identifier = aws_rds_cluster.mysql.id
  engine             = "aurora-mysql"
  instance_class     = "db.r6g.large"
}

resource "aws_rds_cluster" "postgresql" {
  cluster_identifier              = "aurora-postgresql"
  engine                          = "aurora-postgresql"
  enabled_cloudwatch_logs_exports = ["postgresql"]
}

resource "aws_rds_cluster_instance" "postgresql" { # want pass
  cluster_identifier = aws_rds_cluster.postgresql.id
  engine             = "aurora-postgresql"
  instance_class     = "db.r6g.large"
}

resource "aws_rds_cluster" "unset" {
  cluster_identifier = "unset"
  engine             = "aurora-mysql"
}

resource "aws_rds_cluster_instance" "unset" { # want fail "is not set"
  cluster_identifier = aws_rds_cluster.unset.id
  engine             = "aurora-mysql"
  instance_class     = "db.r6g.large"
}

resource "aws_rds_cluster_instance" "of_another_root" { # want unknown "outside"
  cluster_identifier = "outside"
  engine             = "aurora-mysql"
  instance_class     = "db.r6g.large"
}
