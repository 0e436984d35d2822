resource "aws_rds_cluster" "own" {
  cluster_identifier = "own"
  engine             = "aurora-mysql"
  master_username    = "keeper" # want pass
}

resource "aws_rds_cluster" "admin" {
  cluster_identifier = "admin"
  engine             = "aurora-mysql"
  master_username    = "admin" # want fail "is \"admin\""
}

resource "aws_rds_cluster" "postgres" {
  cluster_identifier          = "postgres"
  engine                      = "aurora-postgresql"
  master_username             = "postgres" # want fail "is \"postgres\""
  manage_master_user_password = true
}

# It has the name of the primary cluster.
resource "aws_rds_cluster" "secondary" { # want unknown "is not set"
  cluster_identifier        = "secondary"
  engine                    = "aurora-mysql"
  global_cluster_identifier = "global"
}

# The name that is given isn't used.
resource "aws_rds_cluster" "restored" { # want unknown "not seen"
  cluster_identifier  = "restored"
  engine              = "aurora-mysql"
  snapshot_identifier = "before"
  master_username     = "keeper"
}

resource "aws_rds_cluster" "restored_to_time" { # want unknown "not seen"
  cluster_identifier = "restored-to-time"
  engine             = "aurora-mysql"
  restore_to_point_in_time {
    source_cluster_identifier  = "source"
    use_latest_restorable_time = true
  }
}

resource "aws_rds_cluster" "replica" { # want unknown "not seen"
  cluster_identifier            = "replica"
  engine                        = "aurora-mysql"
  replication_source_identifier = "arn:aws:rds:eu-west-1:123456789012:cluster:source"
}

resource "aws_rds_cluster" "each" {
  for_each           = { a = "keeper", b = "admin" }
  cluster_identifier = "each-${each.key}"
  engine             = "aurora-mysql"
  master_username    = each.value # want ["a"] pass
  # want ["b"] fail "is \"admin\""
}
