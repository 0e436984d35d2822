# File systems and their backup policies, under count, under for_each and in a module.

resource "aws_efs_file_system" "counted" {
  count          = 2 # want pass
  creation_token = "counted-${count.index}"
}

resource "aws_efs_backup_policy" "counted" {
  count          = 2
  file_system_id = aws_efs_file_system.counted[count.index].id

  backup_policy {
    status = "ENABLED"
  }
}

resource "aws_efs_file_system" "keyed" {
  for_each = toset(["a", "b"]) # want ["a"] pass
  # want ["b"] fail "has no"
  creation_token = "keyed-${each.key}"
}

resource "aws_efs_backup_policy" "keyed" {
  for_each       = toset(["a"])
  file_system_id = aws_efs_file_system.keyed[each.key].id

  backup_policy {
    status = "ENABLED"
  }
}

resource "aws_efs_file_system" "apart" { # want pass
  creation_token = "apart"
}

module "apart" {
  source      = "./backup"
  file_system = aws_efs_file_system.apart.id
}
