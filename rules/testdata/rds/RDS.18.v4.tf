terraform {
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "~> 4.0"
    }
  }
}

resource "terraform_data" "later" {
  input = ["default"]
}

resource "aws_db_instance" "classic" {
  identifier           = "classic"
  engine               = "mysql"
  instance_class       = "db.t3.micro"
  security_group_names = ["default"] # want fail "is [\"default\"]"
}

resource "aws_db_instance" "subnets" {
  identifier           = "subnets"
  engine               = "mysql"
  instance_class       = "db.t3.micro"
  db_subnet_group_name = "private" # want pass
}

resource "aws_db_instance" "unknown" {
  identifier           = "unknown"
  engine               = "mysql"
  instance_class       = "db.t3.micro"
  security_group_names = terraform_data.later.output # want unknown "known after apply"
}
