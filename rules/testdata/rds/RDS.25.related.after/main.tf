# counted[1] is deleted, so that what named it names counted[0].

resource "aws_db_instance" "source_counted" {
  count          = 1 # want pass
  identifier     = "source-counted-${count.index}"
  instance_class = "db.t3.micro"
  engine         = "mysql"
  username       = "owner"
}

resource "aws_db_instance" "counted" {
  count               = 2 # want pass
  identifier          = "counted-${count.index}"
  instance_class      = "db.t3.micro"
  replicate_source_db = aws_db_instance.source_counted[0].arn
}

resource "aws_db_instance" "source_keyed" {
  for_each = { a = "owner", b = "admin" } # want ["a"] pass
  # want ["b"] fail "admin"
  identifier     = "source-keyed-${each.key}"
  instance_class = "db.t3.micro"
  engine         = "mysql"
  username       = each.value
}

resource "aws_db_instance" "keyed" {
  for_each = toset(["a", "b"]) # want ["a"] pass
  # want ["b"] fail "admin" kept
  identifier          = "keyed-${each.key}"
  instance_class      = "db.t3.micro"
  replicate_source_db = aws_db_instance.source_keyed[each.key].arn
}

# want module.apart.aws_db_instance.this pass
module "apart" {
  source = "./source"
}

resource "aws_db_instance" "apart" { # want pass
  identifier          = "apart"
  instance_class      = "db.t3.micro"
  replicate_source_db = module.apart.arn
}
