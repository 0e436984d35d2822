module "encrypted" {
  source    = "./database"
  name      = "encrypted"
  encrypted = true
}

module "each" {
  source    = "./database"
  for_each  = { a = true, b = false }
  name      = "each-${each.key}"
  encrypted = each.value
}

resource "aws_db_instance" "replica" { # want pass
  identifier          = "replica"
  instance_class      = "db.t4g.micro"
  replicate_source_db = module.encrypted.arn
}

resource "aws_db_instance" "replica_of_each" { # want fail "is false"
  identifier          = "replica-of-each"
  instance_class      = "db.t4g.micro"
  replicate_source_db = module.each["b"].arn
}
