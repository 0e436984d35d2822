resource "aws_rds_cluster" "shrunk" { # want pass
  cluster_identifier = "shrunk"
  engine             = "aurora-mysql"
}

resource "aws_rds_cluster_instance" "shrunk" {
  for_each           = toset(["a", "b"])
  identifier         = "shrunk-${each.key}"
  cluster_identifier = aws_rds_cluster.shrunk.id
  engine             = "aurora-mysql"
  instance_class     = "db.r6g.large"
  availability_zone  = "us-east-1${each.key}"
}

resource "aws_rds_cluster" "grown" { # want fail "has no second instance"
  cluster_identifier = "grown"
  engine             = "aurora-mysql"
}

resource "aws_rds_cluster_instance" "grown" {
  for_each           = toset(["a"])
  identifier         = "grown-${each.key}"
  cluster_identifier = aws_rds_cluster.grown.id
  engine             = "aurora-mysql"
  instance_class     = "db.r6g.large"
  availability_zone  = "us-east-1${each.key}"
}

resource "aws_rds_cluster" "emptied" { # want pass
  cluster_identifier = "emptied"
  engine             = "aurora-mysql"
}

resource "aws_rds_cluster_instance" "emptied" {
  for_each           = toset(["a", "b"])
  identifier         = "emptied-${each.key}"
  cluster_identifier = aws_rds_cluster.emptied.id
  engine             = "aurora-mysql"
  instance_class     = "db.r6g.large"
  availability_zone  = "us-east-1${each.key}"
}

resource "aws_rds_cluster" "anywhere" { # want unknown "leaves it to AWS"
  cluster_identifier = "anywhere"
  engine             = "aurora-mysql"
}

resource "aws_rds_cluster_instance" "anywhere" {
  count              = 2
  identifier         = "anywhere-${count.index}"
  cluster_identifier = aws_rds_cluster.anywhere.id
  engine             = "aurora-mysql"
  instance_class     = "db.r6g.large"
}
