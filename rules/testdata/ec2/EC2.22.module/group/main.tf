resource "aws_security_group" "this" { # want module.used pass
  # want module.unused fail "is attached to nothing in the input"
  name = "this"
}

output "id" {
  value = aws_security_group.this.id
}
