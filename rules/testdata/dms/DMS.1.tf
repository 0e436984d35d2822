resource "aws_dms_replication_instance" "private" {
  replication_instance_id    = "private"
  replication_instance_class = "dms.t3.micro"
  publicly_accessible        = false # want pass
}

resource "aws_dms_replication_instance" "public" {
  replication_instance_id    = "public"
  replication_instance_class = "dms.t3.micro"
  publicly_accessible        = true # want fail "is true"
}

resource "aws_dms_replication_instance" "unset" { # want pass "is not set; the default is false"
  replication_instance_id    = "unset"
  replication_instance_class = "dms.t3.micro"
}

resource "aws_dms_replication_instance" "unknown" {
  replication_instance_id    = "unknown"
  replication_instance_class = "dms.t3.micro"
  publicly_accessible        = terraform_data.later.output # want unknown "known after apply"
}

resource "terraform_data" "later" {
  input = true
}
