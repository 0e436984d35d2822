resource "aws_rds_cluster" "day" {
  cluster_identifier = "day"
  engine             = "aurora-mysql"
  backtrack_window   = 86400 # want pass "is 86400"
}

resource "aws_rds_cluster" "off" {
  cluster_identifier = "off"
  engine             = "aurora-mysql"
  backtrack_window   = 0 # want fail "is 0"
}

resource "aws_rds_cluster" "unset" { # want fail "is not set; the default is 0"
  cluster_identifier = "unset"
  engine             = "aurora-mysql"
}

# Only Aurora MySQL can backtrack.
resource "aws_rds_cluster" "postgresql" { # want pass
  cluster_identifier = "postgresql"
  engine             = "aurora-postgresql"
}

resource "aws_rds_cluster" "multi_az" { # want pass
  cluster_identifier        = "multi-az"
  engine                    = "mysql"
  db_cluster_instance_class = "db.m6gd.large"
}

resource "aws_rds_cluster" "restored" { # want fail "is not set"
  cluster_identifier  = "restored"
  engine              = "aurora-mysql"
  snapshot_identifier = "before"
}

resource "aws_rds_cluster" "each" {
  for_each           = { a = 3600, b = 0 }
  cluster_identifier = "each-${each.key}"
  engine             = "aurora-mysql"
  backtrack_window   = each.value # want ["a"] pass
  # want ["b"] fail "is 0"
}
