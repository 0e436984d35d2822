resource "terraform_data" "later" {
  input = true
}

resource "aws_db_instance" "unknown" {
  identifier            = "unknown"
  engine                = "mysql"
  instance_class        = "db.t4g.micro"
  copy_tags_to_snapshot = terraform_data.later.output # want unknown "known after apply"
}
