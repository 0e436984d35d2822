# What only an apply tells chooses between values that are alike in what matters.

resource "aws_db_instance" "neither" { # want fail "is not set or false" plan unknown
  identifier          = "neither"
  engine              = "mysql"
  instance_class      = "db.t3.micro"
  allocated_storage   = 10
  username            = "someone"
  password_wo         = "example"
  deletion_protection = terraform_data.later.output == "one" ? false : null
  skip_final_snapshot = true
}

resource "aws_db_instance" "either" { # want unknown
  identifier          = "either"
  engine              = "mysql"
  instance_class      = "db.t3.micro"
  allocated_storage   = 10
  username            = "someone"
  password_wo         = "example"
  deletion_protection = terraform_data.later.output == "one"
  skip_final_snapshot = true
}

resource "terraform_data" "later" {
  input = "one"
}
