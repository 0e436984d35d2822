resource "terraform_data" "suffix" {
  input = "a1b2"
}

resource "aws_redshift_parameter_group" "generated" {
  name   = "tls-${terraform_data.suffix.output}"
  family = "redshift-1.0"
  parameter {
    name  = "REQUIRE_SSL"
    value = true
  }
}

resource "aws_redshift_parameter_group" "plain" {
  name   = "plain"
  family = "redshift-1.0"
}

resource "aws_redshift_cluster" "generated" { # want pass "is \"true\""
  cluster_identifier           = "generated"
  node_type                    = "ra3.large"
  cluster_parameter_group_name = one(aws_redshift_parameter_group.generated[*].name)
}

# Another group whose name isn't known can't have this one's.
resource "aws_redshift_cluster" "plain" { # want fail "is \"redshift-1.0\""
  cluster_identifier           = "plain"
  node_type                    = "ra3.large"
  cluster_parameter_group_name = "plain"
}

resource "aws_redshift_cluster" "one_of_two" { # want unknown
  cluster_identifier           = "one-of-two"
  node_type                    = "ra3.large"
  cluster_parameter_group_name = terraform_data.suffix.output == "x" ? aws_redshift_parameter_group.generated.name : aws_redshift_parameter_group.plain.id
}
