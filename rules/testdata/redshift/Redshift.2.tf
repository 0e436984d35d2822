resource "aws_redshift_parameter_group" "tls" {
  name   = "tls"
  family = "redshift-2.0"
  parameter {
    name  = "require_ssl"
    value = "true"
  }
}

resource "aws_redshift_parameter_group" "plain" {
  name   = "plain"
  family = "redshift-2.0"
  parameter {
    name  = "require_ssl"
    value = "false"
  }
}

resource "aws_redshift_parameter_group" "other" {
  name   = "other"
  family = "redshift-1.0"
  parameter {
    name  = "enable_user_activity_logging"
    value = "true"
  }
}

resource "aws_redshift_cluster" "tls" { # want pass
  cluster_identifier           = "tls"
  node_type                    = "ra3.large"
  cluster_parameter_group_name = aws_redshift_parameter_group.tls.name
}

resource "aws_redshift_cluster" "plain" { # want fail "is \"false\""
  cluster_identifier           = "plain"
  node_type                    = "ra3.large"
  cluster_parameter_group_name = aws_redshift_parameter_group.plain.id
}

resource "aws_redshift_cluster" "other" { # want fail "require_ssl"
  cluster_identifier           = "other"
  node_type                    = "ra3.large"
  cluster_parameter_group_name = aws_redshift_parameter_group.other.name
}

resource "aws_redshift_cluster" "old_default" {
  cluster_identifier           = "old-default"
  node_type                    = "ra3.large"
  cluster_parameter_group_name = "default.redshift-1.0" # want fail "default.redshift-1.0"
}

resource "aws_redshift_cluster" "elsewhere" {
  cluster_identifier           = "elsewhere"
  node_type                    = "ra3.large"
  cluster_parameter_group_name = "team-standard" # want unknown "team-standard is not in the input"
}

resource "aws_redshift_cluster" "new_default" {
  cluster_identifier           = "new-default"
  node_type                    = "ra3.large"
  cluster_parameter_group_name = "default.redshift-2.0" # want pass
}

resource "aws_redshift_cluster" "unset" { # want pass "is not set; the default is \"default.redshift-2.0\""
  cluster_identifier = "unset"
  node_type          = "ra3.large"
}

# What a group doesn't set is as its family says.
resource "aws_redshift_parameter_group" "silent" {
  for_each = toset(["redshift-1.0", "redshift-2.0"])
  name     = "silent-${replace(each.key, ".", "-")}"
  family   = each.key
}

resource "aws_redshift_cluster" "silent" { # want ["redshift-1.0"] fail "is \"redshift-1.0\""
  # want ["redshift-2.0"] pass
  for_each                     = aws_redshift_parameter_group.silent
  cluster_identifier           = each.value.name
  node_type                    = "ra3.large"
  cluster_parameter_group_name = each.value.name
}

# The name need not be known.
resource "aws_redshift_cluster" "by_id" { # want pass "require_ssl"
  cluster_identifier           = "by-id"
  node_type                    = "ra3.large"
  cluster_parameter_group_name = aws_redshift_parameter_group.tls.id
}

resource "aws_redshift_cluster" "unknown" { # want unknown
  cluster_identifier           = "unknown"
  node_type                    = "ra3.large"
  cluster_parameter_group_name = terraform_data.later.output
}

resource "terraform_data" "later" {
  input = "tls"
}
