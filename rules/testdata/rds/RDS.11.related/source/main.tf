resource "aws_db_instance" "this" { # want pass
  identifier              = "source-apart"
  instance_class          = "db.t3.micro"
  engine                  = "mysql"
  backup_retention_period = 7
}

output "arn" {
  value = aws_db_instance.this.arn
}
