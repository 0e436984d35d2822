resource "aws_redshift_parameter_group" "this" {
  name   = "apart"
  family = "redshift-2.0"

  parameter {
    name  = "require_ssl"
    value = "true"
  }
}

output "name" {
  value = aws_redshift_parameter_group.this.id
}
