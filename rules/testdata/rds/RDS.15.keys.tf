# A plan does not show which cluster an instance takes by a key of its value.

resource "aws_rds_cluster" "each" {
  for_each           = toset(["a", "b"])
  cluster_identifier = "each-${each.key}" # want ["a"] pass "2 Availability Zones" plan unknown
  engine             = "aurora-mysql"     # want ["b"] fail "has no second instance" plan unknown
}

resource "aws_rds_cluster_instance" "each" {
  for_each           = { a1 = "a", a2 = "a", b1 = "b" }
  cluster_identifier = aws_rds_cluster.each[each.value].id
  engine             = "aurora-mysql"
  instance_class     = "db.r6g.large"
  availability_zone  = each.key == "a1" ? "us-east-1a" : "us-east-1b"
}
