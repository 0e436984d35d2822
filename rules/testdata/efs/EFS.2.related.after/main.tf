# counted[1] loses its partner, and keyed["b"] is given one.

resource "aws_efs_file_system" "counted" {
  count = 2 # want [0] pass
  # want [1] fail "which this change deletes" introduced
  creation_token = "counted-${count.index}"
}

resource "aws_efs_backup_policy" "counted" {
  count          = 1
  file_system_id = aws_efs_file_system.counted[count.index].id

  backup_policy {
    status = "ENABLED"
  }
}

resource "aws_efs_file_system" "keyed" {
  for_each = toset(["a", "b"]) # want ["a"] pass
  # want ["b"] pass
  creation_token = "keyed-${each.key}"
}

resource "aws_efs_backup_policy" "keyed" {
  for_each       = toset(["a", "b"])
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
