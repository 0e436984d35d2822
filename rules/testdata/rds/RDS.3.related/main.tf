# Replicas and what they replicate, under count, under for_each and in a module.

resource "aws_db_instance" "source_counted" {
  count             = 2 # want pass
  identifier        = "source-counted-${count.index}"
  instance_class    = "db.t3.micro"
  engine            = "mysql"
  storage_encrypted = true
}

resource "aws_db_instance" "counted" {
  count               = 2 # want pass
  identifier          = "counted-${count.index}"
  instance_class      = "db.t3.micro"
  replicate_source_db = aws_db_instance.source_counted[count.index].arn
}

resource "aws_db_instance" "source_keyed" {
  for_each = { a = true, b = false } # want ["a"] pass
  # want ["b"] fail "is false"
  identifier        = "source-keyed-${each.key}"
  instance_class    = "db.t3.micro"
  engine            = "mysql"
  storage_encrypted = each.value
}

resource "aws_db_instance" "keyed" {
  for_each = toset(["a", "b"]) # want ["a"] pass
  # want ["b"] fail "is false"
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
