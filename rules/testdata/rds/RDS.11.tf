resource "aws_db_instance" "week" {
  identifier              = "week"
  engine                  = "mysql"
  instance_class          = "db.t4g.micro"
  backup_retention_period = 7 # want pass "is 7"
}

# AWS's own default, one day, is too short.
resource "aws_db_instance" "day" {
  identifier              = "day"
  engine                  = "mysql"
  instance_class          = "db.t4g.micro"
  backup_retention_period = 1 # want fail "is 1, not at least 7"
}

resource "aws_db_instance" "none" {
  identifier              = "none"
  engine                  = "mysql"
  instance_class          = "db.t4g.micro"
  backup_retention_period = 0 # want fail "is 0"
}

resource "aws_db_instance" "unset" { # want fail "is not set; the default is 0"
  identifier     = "unset"
  engine         = "mysql"
  instance_class = "db.t4g.micro"
}

variable "days" {
  type    = number
  default = null
}

resource "aws_db_instance" "null" {
  identifier              = "null"
  engine                  = "mysql"
  instance_class          = "db.t4g.micro"
  backup_retention_period = var.days # want fail "is not set"
}

resource "aws_db_instance" "replica" { # want pass
  identifier          = "replica"
  instance_class      = "db.t4g.micro"
  replicate_source_db = aws_db_instance.week.identifier
}

resource "aws_db_instance" "restored" { # want unknown "not seen"
  identifier          = "restored"
  instance_class      = "db.t4g.micro"
  snapshot_identifier = "before"
}

resource "aws_db_instance" "restored_to_time" { # want unknown "not seen"
  identifier     = "restored-to-time"
  instance_class = "db.t4g.micro"
  restore_to_point_in_time {
    source_db_instance_identifier = "source"
    use_latest_restorable_time    = true
  }
}

resource "aws_db_instance" "restored_for_days" {
  identifier              = "restored-for-days"
  instance_class          = "db.t4g.micro"
  snapshot_identifier     = "before"
  backup_retention_period = 3 # want fail "is 3"
}

resource "aws_db_instance" "each" {
  for_each                = { a = 35, b = 6 }
  identifier              = "each-${each.key}"
  engine                  = "postgres"
  instance_class          = "db.t4g.micro"
  backup_retention_period = each.value # want ["a"] pass
  # want ["b"] fail "is 6"
}
