variable "name" {
  type = string
}

variable "zones" {
  type = list(string)
}

resource "aws_rds_cluster" "this" {
  cluster_identifier = var.name       # want module.wide pass "2 Availability Zones"
  engine             = "aurora-mysql" # want module.narrow fail "all its instances in one Availability Zone"
}

resource "aws_rds_cluster_instance" "this" {
  count              = length(var.zones)
  cluster_identifier = aws_rds_cluster.this.id
  engine             = aws_rds_cluster.this.engine
  instance_class     = "db.r6g.large"
  availability_zone  = var.zones[count.index]
}

output "id" {
  value = aws_rds_cluster.this.id
}
