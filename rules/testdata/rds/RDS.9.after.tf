resource "aws_db_instance" "mysql" { # want fail "is not set" introduced
  identifier     = "mysql"
  engine         = "mysql"
  instance_class = "db.t4g.micro"
}

resource "aws_db_instance" "mysql_error" {
  identifier                      = "mysql-error"
  engine                          = "mysql"
  instance_class                  = "db.t4g.micro"
  enabled_cloudwatch_logs_exports = ["audit", "error", "general", "slowquery"] # want pass resolved
}

# The cluster of an instance that stays changes.
resource "aws_rds_cluster" "mysql" {
  cluster_identifier              = "aurora-mysql"
  engine                          = "aurora-mysql"
  enabled_cloudwatch_logs_exports = ["audit"]
}

resource "aws_rds_cluster_instance" "mysql" { # want fail "lacks \"error\", \"general\" and \"slowquery\"" introduced
  count              = 2
  cluster_identifier = aws_rds_cluster.mysql.id
  engine             = "aurora-mysql"
  instance_class     = "db.r6g.large"
}

# want aws_db_instance.mariadb deleted resolved
# want aws_db_instance.postgres_only deleted resolved
# want aws_db_instance.sql_server deleted resolved
# want aws_db_instance.unset deleted resolved
# want aws_db_instance.empty deleted resolved
# want aws_db_instance.replica deleted resolved
# want aws_db_instance.replica_unset deleted resolved
# want aws_db_instance.restored deleted resolved
# want aws_db_instance.restored_to_time deleted resolved
# want aws_rds_cluster_instance.unset deleted resolved
