resource "aws_rds_cluster" "admin" {
  cluster_identifier = "admin"
  engine             = "aurora-mysql"
  master_username    = "keeper" # want pass resolved
}

resource "aws_rds_cluster" "postgres" {
  cluster_identifier          = "postgres"
  engine                      = "aurora-postgresql"
  master_username             = "postgres" # want fail "is \"postgres\"" kept
  manage_master_user_password = true
}

# Once it exists AWS has said what the name is.
resource "aws_rds_cluster" "restored" {
  cluster_identifier  = "restored"
  engine              = "aurora-mysql"
  snapshot_identifier = "before"
  master_username     = "keeper" # want pass "is \"keeper\""
}

# want aws_rds_cluster.each["b"] deleted resolved
