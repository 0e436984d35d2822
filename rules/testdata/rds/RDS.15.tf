resource "aws_rds_cluster" "multi_az" { # want pass
  cluster_identifier        = "multi-az"
  engine                    = "mysql"
  db_cluster_instance_class = "db.m6gd.large"
}

resource "aws_rds_cluster" "two_zones" { # want pass "2 Availability Zones"
  cluster_identifier = "two-zones"
  engine             = "aurora-mysql"
}

resource "aws_rds_cluster_instance" "two_zones" {
  for_each           = toset(["a", "b"])
  cluster_identifier = aws_rds_cluster.two_zones.id
  engine             = "aurora-mysql"
  instance_class     = "db.r6g.large"
  availability_zone  = "us-east-1${each.key}"
}

resource "aws_rds_cluster" "one_zone" { # want fail "all its instances in one Availability Zone"
  cluster_identifier = "one-zone"
  engine             = "aurora-mysql"
}

resource "aws_rds_cluster_instance" "one_zone" {
  count              = 2
  cluster_identifier = aws_rds_cluster.one_zone.cluster_identifier
  engine             = "aurora-mysql"
  instance_class     = "db.r6g.large"
  availability_zone  = "us-east-1a"
}

# Where the data is kept proves nothing of where the instances are.
resource "aws_rds_cluster" "one_instance" { # want fail "has no second instance"
  cluster_identifier = "one-instance"
  engine             = "aurora-mysql"
  availability_zones = ["us-east-1a", "us-east-1b", "us-east-1c"]
}

resource "aws_rds_cluster_instance" "one_instance" {
  cluster_identifier = "one-instance"
  engine             = "aurora-mysql"
  instance_class     = "db.r6g.large"
}

resource "aws_rds_cluster" "none" { # want fail "has no `aws_rds_cluster_instance`"
  cluster_identifier = "none"
  engine             = "aurora-mysql"
}

# RDS puts each of the first three instances in another of the zones that the author names.
resource "aws_rds_cluster" "spread" { # want pass "are those that RDS spreads the instances over"
  cluster_identifier = "spread"
  engine             = "aurora-postgresql"
  availability_zones = ["us-east-1a", "us-east-1b", "us-east-1c"]
}

resource "aws_rds_cluster_instance" "spread" {
  count              = 2
  cluster_identifier = aws_rds_cluster.spread.id
  engine             = "aurora-postgresql"
  instance_class     = "db.r6g.large"
}

resource "aws_rds_cluster" "anywhere" { # want unknown "leaves it to AWS where its instances are"
  cluster_identifier = "anywhere"
  engine             = "aurora-postgresql"
}

resource "aws_rds_cluster_instance" "anywhere" {
  count              = 2
  cluster_identifier = aws_rds_cluster.anywhere.id
  engine             = "aurora-postgresql"
  instance_class     = "db.r6g.large"
}

resource "aws_rds_cluster" "serverless" { # want unknown "Serverless v1"
  cluster_identifier = "serverless"
  engine             = "aurora-postgresql"
  engine_mode        = "serverless"
}

resource "aws_rds_cluster" "each" {
  for_each           = toset(["a", "b"])
  cluster_identifier = "each-${each.key}" # want ["a"] pass "2 Availability Zones"
  engine             = "aurora-mysql"     # want ["b"] fail "has no second instance"
}

resource "aws_rds_cluster_instance" "writer" {
  for_each           = toset(["a", "b"])
  cluster_identifier = aws_rds_cluster.each[each.key].id
  engine             = "aurora-mysql"
  instance_class     = "db.r6g.large"
  availability_zone  = "us-east-1a"
}

resource "aws_rds_cluster_instance" "reader" {
  for_each           = toset(["a"])
  cluster_identifier = aws_rds_cluster.each[each.key].cluster_identifier
  engine             = "aurora-mysql"
  instance_class     = "db.r6g.large"
  availability_zone  = "us-east-1b"
}
