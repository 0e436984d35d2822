resource "aws_rds_cluster" "shrunk" { # want fail "has no second instance" introduced
  cluster_identifier = "shrunk"
  engine             = "aurora-mysql"
}

resource "aws_rds_cluster_instance" "shrunk" {
  for_each           = toset(["a"])
  identifier         = "shrunk-${each.key}"
  cluster_identifier = aws_rds_cluster.shrunk.id
  engine             = "aurora-mysql"
  instance_class     = "db.r6g.large"
  availability_zone  = "us-east-1${each.key}"
}

resource "aws_rds_cluster" "grown" { # want pass resolved
  cluster_identifier = "grown"
  engine             = "aurora-mysql"
}

resource "aws_rds_cluster_instance" "grown" {
  for_each           = toset(["a", "b"])
  identifier         = "grown-${each.key}"
  cluster_identifier = aws_rds_cluster.grown.id
  engine             = "aurora-mysql"
  instance_class     = "db.r6g.large"
  availability_zone  = "us-east-1${each.key}"
}

resource "aws_rds_cluster" "emptied" { # want fail "which this change deletes" introduced
  cluster_identifier = "emptied"
  engine             = "aurora-mysql"
}

# Once they exist AWS has said where they are.
resource "aws_rds_cluster" "anywhere" { # want pass "2 Availability Zones"
  cluster_identifier = "anywhere"
  engine             = "aurora-mysql"
}

resource "aws_rds_cluster_instance" "anywhere" {
  count              = 2
  identifier         = "anywhere-${count.index}"
  cluster_identifier = aws_rds_cluster.anywhere.id
  engine             = "aurora-mysql"
  instance_class     = "db.r6g.xlarge"
}
