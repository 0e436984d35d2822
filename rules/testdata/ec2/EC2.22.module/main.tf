module "used" {
  source = "./group"
}

module "unused" {
  source = "./group"
}

resource "aws_db_instance" "used" {
  instance_class         = "db.t3.micro"
  vpc_security_group_ids = [module.used.id]
}
