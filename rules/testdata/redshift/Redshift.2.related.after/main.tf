# counted[1] is deleted, so that what named it names counted[0]; those in keyed change places.

resource "aws_redshift_parameter_group" "counted" {
  count  = 1
  name   = "counted-${count.index}"
  family = "redshift-2.0"

  parameter {
    name  = "require_ssl"
    value = "true"
  }
}

resource "aws_redshift_cluster" "counted" {
  count                        = 2 # want pass
  cluster_identifier           = "counted-${count.index}"
  node_type                    = "ra3.large"
  cluster_parameter_group_name = aws_redshift_parameter_group.counted[0].id
}

resource "aws_redshift_parameter_group" "keyed" {
  for_each = { a = "false", b = "true" }
  name     = "keyed-${each.key}"
  family   = "redshift-2.0"

  parameter {
    name  = "require_ssl"
    value = each.value
  }
}

resource "aws_redshift_cluster" "keyed" {
  for_each = toset(["a", "b"]) # want ["a"] fail "is \"false\"" introduced
  # want ["b"] pass resolved
  cluster_identifier           = "keyed-${each.key}"
  node_type                    = "ra3.large"
  cluster_parameter_group_name = aws_redshift_parameter_group.keyed[each.key].id
}

module "apart" {
  source = "./group"
}

resource "aws_redshift_cluster" "apart" { # want pass
  cluster_identifier           = "apart"
  node_type                    = "ra3.large"
  cluster_parameter_group_name = module.apart.name
}
