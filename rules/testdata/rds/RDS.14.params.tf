# param BacktrackWindowInHours = 24

resource "aws_rds_cluster" "day" {
  cluster_identifier = "day"
  engine             = "aurora-mysql"
  backtrack_window   = 86400 # want pass "is 86400"
}

resource "aws_rds_cluster" "hour" {
  cluster_identifier = "hour"
  engine             = "aurora-mysql"
  backtrack_window   = 3600 # want fail "is 3600, and BacktrackWindowInHours = 24 is asked for"
}

resource "aws_rds_cluster" "unset" { # want fail "is not set; the default is 0"
  cluster_identifier = "unset"
  engine             = "aurora-mysql"
}
