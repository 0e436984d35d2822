resource "aws_db_instance" "this" { # want pass
  identifier     = "source-apart"
  instance_class = "db.t3.micro"
  engine         = "mysql"
  port           = 3307
}

output "arn" {
  value = aws_db_instance.this.arn
}
