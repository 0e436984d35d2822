# Snapshots and what they are of, under count, under for_each and in a module.

resource "aws_db_instance" "counted" {
  count             = 2
  instance_class    = "db.t3.micro"
  engine            = "mysql"
  storage_encrypted = true
}

resource "aws_db_snapshot" "counted" {
  count                  = 2 # want pass
  db_snapshot_identifier = "counted-${count.index}"
  db_instance_identifier = aws_db_instance.counted[count.index].identifier
}

resource "aws_db_instance" "keyed" {
  for_each          = { a = true, b = false }
  instance_class    = "db.t3.micro"
  engine            = "mysql"
  storage_encrypted = each.value
}

resource "aws_db_snapshot" "keyed" {
  for_each = toset(["a", "b"]) # want ["a"] pass
  # want ["b"] fail "is false"
  db_snapshot_identifier = "keyed-${each.key}"
  db_instance_identifier = aws_db_instance.keyed[each.key].identifier
}

module "apart" {
  source = "./instance"
}

resource "aws_db_snapshot" "apart" { # want pass
  db_snapshot_identifier = "apart"
  db_instance_identifier = module.apart.identifier
}
