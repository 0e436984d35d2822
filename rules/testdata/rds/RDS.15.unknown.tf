resource "terraform_data" "later" {
  input = "us-east-1a"
}

resource "aws_rds_cluster" "unknown" { # want unknown "known after apply"
  cluster_identifier = "unknown"
  engine             = "aurora-mysql"
}

resource "aws_rds_cluster_instance" "unknown" {
  count              = 2
  cluster_identifier = aws_rds_cluster.unknown.id
  engine             = "aurora-mysql"
  instance_class     = "db.r6g.large"
  availability_zone  = count.index == 0 ? "us-east-1a" : terraform_data.later.output
}

resource "aws_rds_cluster" "perhaps_multi_az" { # want unknown
  cluster_identifier        = "perhaps-multi-az"
  engine                    = "mysql"
  db_cluster_instance_class = terraform_data.later.output == "us-east-1a" ? "db.m6gd.large" : null
}

# One instance is too few, whether this one is its or not.
resource "aws_rds_cluster" "perhaps_with_instance" { # want fail "has no second instance"
  cluster_identifier = "perhaps-with-instance"
  engine             = "aurora-mysql"
}

resource "aws_rds_cluster_instance" "of_one_of_them" {
  cluster_identifier = terraform_data.later.output == "us-east-1a" ? aws_rds_cluster.perhaps_with_instance.id : "outside"
  engine             = "aurora-mysql"
  instance_class     = "db.r6g.large"
}
