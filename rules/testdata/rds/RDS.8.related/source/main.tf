resource "aws_db_instance" "this" { # want pass
  identifier          = "source-apart"
  instance_class      = "db.t3.micro"
  deletion_protection = true
  engine              = "db2-ae"
}

output "arn" {
  value = aws_db_instance.this.arn
}
