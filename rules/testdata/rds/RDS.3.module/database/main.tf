variable "name" {
  type = string
}

variable "encrypted" {
  type = bool
}

resource "aws_db_instance" "this" {
  identifier        = var.name
  engine            = "mysql"
  instance_class    = "db.t4g.micro"
  storage_encrypted = var.encrypted # want module.encrypted pass
  # want module.each["a"] pass
  # want module.each["b"] fail "is false"
}

output "arn" {
  value = aws_db_instance.this.arn
}
