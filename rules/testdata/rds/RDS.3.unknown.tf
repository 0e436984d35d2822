resource "terraform_data" "later" {
  input = true
}

resource "aws_db_instance" "unknown" {
  identifier        = "unknown"
  engine            = "mysql"
  instance_class    = "db.t4g.micro"
  storage_encrypted = terraform_data.later.output # want unknown "known after apply"
}

# Which identifier the source will have doesn't matter.
resource "aws_db_instance" "source" {
  identifier_prefix = "source-"
  engine            = "mysql"
  instance_class    = "db.t4g.micro"
  storage_encrypted = true # want pass
}

resource "aws_db_instance" "replica" { # want pass
  identifier          = "replica"
  instance_class      = "db.t4g.micro"
  replicate_source_db = aws_db_instance.source.identifier
}

resource "aws_db_instance" "perhaps_replica" { # want unknown
  identifier          = "perhaps-replica"
  engine              = "mysql"
  instance_class      = "db.t4g.micro"
  replicate_source_db = terraform_data.later.output ? "outside" : null
}

resource "aws_db_instance" "perhaps_restored" { # want unknown
  identifier     = "perhaps-restored"
  engine         = "mysql"
  instance_class = "db.t4g.micro"
  dynamic "restore_to_point_in_time" {
    for_each = terraform_data.later.output ? [1] : []
    content {
      source_db_instance_identifier = "source"
    }
  }
}

resource "aws_rds_cluster" "unknown" {
  cluster_identifier = "unknown"
  engine             = "aurora-mysql"
  storage_encrypted  = terraform_data.later.output
}

resource "aws_rds_cluster_instance" "unknown" { # want unknown "known after apply"
  cluster_identifier = aws_rds_cluster.unknown.id
  engine             = "aurora-mysql"
  instance_class     = "db.r6g.large"
}

resource "aws_rds_cluster_instance" "of_one_of_them" { # want unknown
  cluster_identifier = terraform_data.later.id
  engine             = "aurora-mysql"
  instance_class     = "db.r6g.large"
}
