resource "aws_db_instance" "this" { # want pass
  identifier     = "source-apart"
  instance_class = "db.t3.micro"
  engine         = "mysql"
  multi_az       = true
}

output "arn" {
  value = aws_db_instance.this.arn
}
