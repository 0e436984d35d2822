# Replicas, which have the engine of what they replicate, under count, under for_each and in a module.

resource "aws_db_instance" "source_counted" {
  count               = 2 # want pass
  identifier          = "source-counted-${count.index}"
  instance_class      = "db.t3.micro"
  deletion_protection = true
  engine              = "db2-ae"
}

resource "aws_db_instance" "counted" {
  count               = 2 # want pass
  identifier          = "counted-${count.index}"
  instance_class      = "db.t3.micro"
  replicate_source_db = aws_db_instance.source_counted[count.index].arn
}

resource "aws_db_instance" "source_keyed" {
  for_each            = { a = "db2-ae", b = "mysql" } # want pass
  identifier          = "source-keyed-${each.key}"
  instance_class      = "db.t3.micro"
  deletion_protection = true
  engine              = each.value
}

resource "aws_db_instance" "keyed" {
  for_each = toset(["a", "b"]) # want ["a"] pass
  # want ["b"] fail
  identifier          = "keyed-${each.key}"
  instance_class      = "db.t3.micro"
  replicate_source_db = aws_db_instance.source_keyed[each.key].arn
}

module "apart" {
  source = "./source"
}

resource "aws_db_instance" "apart" { # want pass
  identifier          = "apart"
  instance_class      = "db.t3.micro"
  replicate_source_db = module.apart.arn
}
