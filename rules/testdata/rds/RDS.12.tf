resource "aws_rds_cluster" "iam" {
  cluster_identifier                  = "iam"
  engine                              = "aurora-mysql"
  iam_database_authentication_enabled = true # want pass "is true"
}

resource "aws_rds_cluster" "password" {
  cluster_identifier                  = "password"
  engine                              = "aurora-mysql"
  iam_database_authentication_enabled = false # want fail "is false"
}

resource "aws_rds_cluster" "unset" { # want fail "is not set; the default is false"
  cluster_identifier = "unset"
  engine             = "aurora-postgresql"
}

resource "aws_rds_cluster" "restored" { # want fail "is not set"
  cluster_identifier  = "restored"
  engine              = "aurora-postgresql"
  snapshot_identifier = "before"
}

resource "aws_rds_cluster" "counted" {
  count                               = 2
  cluster_identifier                  = "counted-${count.index}"
  engine                              = "aurora-mysql"
  iam_database_authentication_enabled = count.index == 0 # want [0] pass
  # want [1] fail "is false"
}
