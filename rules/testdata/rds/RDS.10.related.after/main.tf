# counted[1] is deleted, so that what named it names counted[0]; those in keyed change places.

resource "aws_rds_cluster" "counted" {
  count                               = 1
  cluster_identifier                  = "counted-${count.index}"
  engine                              = "aurora-postgresql"
  iam_database_authentication_enabled = true
}

resource "aws_rds_cluster_instance" "counted" {
  count              = 2 # want pass
  identifier         = "counted-${count.index}"
  cluster_identifier = aws_rds_cluster.counted[0].id
  engine             = "aurora-postgresql"
  instance_class     = "db.r6g.large"
}

resource "aws_rds_cluster" "keyed" {
  for_each                            = { a = false, b = true }
  cluster_identifier                  = "keyed-${each.key}"
  engine                              = "aurora-postgresql"
  iam_database_authentication_enabled = each.value
}

resource "aws_rds_cluster_instance" "keyed" {
  for_each = toset(["a", "b"]) # want ["a"] fail "is false" introduced
  # want ["b"] pass resolved
  identifier         = "keyed-${each.key}"
  cluster_identifier = aws_rds_cluster.keyed[each.key].id
  engine             = "aurora-postgresql"
  instance_class     = "db.r6g.large"
}

module "apart" {
  source = "./cluster"
}

resource "aws_rds_cluster_instance" "apart" { # want pass
  identifier         = "apart"
  cluster_identifier = module.apart.id
  engine             = "aurora-postgresql"
  instance_class     = "db.r6g.large"
}
