# Instances and their clusters, under count, under for_each and in a module.

resource "aws_rds_cluster" "counted" {
  count                           = 2
  cluster_identifier              = "counted-${count.index}"
  engine                          = "aurora-postgresql"
  enabled_cloudwatch_logs_exports = ["postgresql"]
}

resource "aws_rds_cluster_instance" "counted" {
  count              = 2 # want pass
  identifier         = "counted-${count.index}"
  cluster_identifier = aws_rds_cluster.counted[count.index].id
  engine             = "aurora-postgresql"
  instance_class     = "db.r6g.large"
}

resource "aws_rds_cluster" "keyed" {
  for_each                        = { a = ["postgresql"], b = [] }
  cluster_identifier              = "keyed-${each.key}"
  engine                          = "aurora-postgresql"
  enabled_cloudwatch_logs_exports = each.value
}

resource "aws_rds_cluster_instance" "keyed" {
  for_each = toset(["a", "b"]) # want ["a"] pass
  # want ["b"] fail
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
