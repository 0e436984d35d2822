resource "aws_db_instance" "this" {
  instance_class    = "db.t3.micro"
  engine            = "mysql"
  storage_encrypted = true
}

output "identifier" {
  value = aws_db_instance.this.identifier
}
