resource "aws_db_instance" "own" {
  identifier     = "own"
  engine         = "mysql"
  instance_class = "db.t4g.micro"
  port           = 3306 # want fail "is 3306" introduced
}

resource "aws_db_instance" "default" {
  identifier     = "default"
  engine         = "mysql"
  instance_class = "db.t4g.micro"
  port           = 3308 # want pass resolved
}

# A replica that exists has a port of its own.
resource "aws_db_instance" "replica" { # want pass
  identifier          = "replica"
  instance_class      = "db.t4g.micro"
  replicate_source_db = aws_db_instance.own.identifier
  port                = 3307
}

resource "aws_rds_cluster" "default" {
  cluster_identifier = "default"
  engine             = "aurora-postgresql"
  port               = 5432 # want fail "is 5432" kept
}

resource "aws_rds_cluster" "own" {
  cluster_identifier = "own"
  engine             = "aurora-mysql"
  port               = 3306 # want fail "is 3306" introduced
}

# want aws_db_instance.postgres deleted resolved
# want aws_db_instance.oracle deleted resolved
# want aws_rds_cluster.multi_az deleted resolved
# want aws_rds_cluster.each["b"] deleted resolved
