resource "aws_db_instance" "private" {
  identifier          = "private"
  engine              = "mysql"
  instance_class      = "db.t4g.micro"
  publicly_accessible = true # want fail "is true" introduced
}

resource "aws_db_instance" "public" { # want pass resolved
  identifier     = "public"
  engine         = "mysql"
  instance_class = "db.t4g.micro"
}

# What is taken out of the configuration stays set.
resource "aws_rds_cluster_instance" "public" { # want fail "is true" kept
  cluster_identifier = "aurora"
  engine             = "aurora-mysql"
  instance_class     = "db.r6g.large"
}

# want aws_db_instance.counted[0] deleted resolved
# want aws_neptune_cluster_instance.public deleted resolved
