resource "aws_db_instance" "iam" {
  identifier                          = "iam"
  engine                              = "postgres"
  instance_class                      = "db.t4g.micro"
  iam_database_authentication_enabled = true # want pass "is true"
}

resource "aws_db_instance" "password" {
  identifier                          = "password"
  engine                              = "mariadb"
  instance_class                      = "db.t4g.micro"
  iam_database_authentication_enabled = false # want fail "is false"
}

resource "aws_db_instance" "unset" { # want fail "is not set; the default is false"
  identifier     = "unset"
  engine         = "mysql"
  instance_class = "db.t4g.micro"
}

resource "aws_db_instance" "oracle" { # want pass
  identifier     = "oracle"
  engine         = "oracle-se2"
  instance_class = "db.t3.medium"
}

resource "aws_db_instance" "replica" { # want fail "is not set"
  identifier          = "replica"
  instance_class      = "db.t4g.micro"
  replicate_source_db = aws_db_instance.iam.identifier
}

resource "aws_db_instance" "restored" { # want fail "is not set"
  identifier          = "restored"
  engine              = "mysql"
  instance_class      = "db.t4g.micro"
  snapshot_identifier = "before"
}

resource "aws_db_instance" "restored_something" { # want unknown "not seen"
  identifier          = "restored-something"
  instance_class      = "db.t4g.micro"
  snapshot_identifier = "before"
}

resource "aws_rds_cluster" "iam" {
  cluster_identifier                  = "iam"
  engine                              = "aurora-postgresql"
  iam_database_authentication_enabled = true
}

resource "aws_rds_cluster_instance" "iam" { # want pass
  cluster_identifier = aws_rds_cluster.iam.id
  engine             = "aurora-postgresql"
  instance_class     = "db.r6g.large"
}

resource "aws_rds_cluster" "unset" {
  cluster_identifier = "unset"
  engine             = "aurora-postgresql"
}

resource "aws_rds_cluster_instance" "unset" { # want fail "is not set; the default is false"
  for_each           = toset(["a", "b"])
  identifier         = each.key
  cluster_identifier = aws_rds_cluster.unset.id
  engine             = "aurora-postgresql"
  instance_class     = "db.r6g.large"
}

resource "aws_rds_cluster_instance" "of_another_root" { # want unknown "outside"
  cluster_identifier = "outside"
  engine             = "aurora-mysql"
  instance_class     = "db.r6g.large"
}
