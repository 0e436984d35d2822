resource "aws_db_instance" "copied" {
  identifier            = "copied"
  engine                = "mysql"
  instance_class        = "db.t4g.micro"
  copy_tags_to_snapshot = true # want pass "is true"
}

resource "aws_db_instance" "bare" {
  identifier            = "bare"
  engine                = "mysql"
  instance_class        = "db.t4g.micro"
  copy_tags_to_snapshot = false # want fail "is false"
}

resource "aws_db_instance" "unset" { # want fail "the provider's default is false"
  identifier     = "unset"
  engine         = "mysql"
  instance_class = "db.t4g.micro"
}

resource "aws_db_instance" "each" {
  for_each              = { a = true, b = false }
  identifier            = "each-${each.key}"
  engine                = "mysql"
  instance_class        = "db.t4g.micro"
  copy_tags_to_snapshot = each.value # want ["a"] pass
  # want ["b"] fail "is false"
}
