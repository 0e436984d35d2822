resource "terraform_data" "later" {
  input = "admin"
}

resource "aws_db_instance" "unknown" {
  identifier     = "unknown"
  engine         = "mysql"
  instance_class = "db.t4g.micro"
  username       = terraform_data.later.output # want unknown "known after apply"
}

resource "aws_db_instance" "perhaps_restored" { # want unknown
  identifier          = "perhaps-restored"
  engine              = "mysql"
  instance_class      = "db.t4g.micro"
  username            = "admin"
  snapshot_identifier = terraform_data.later.output == "admin" ? "before" : null
}
