resource "aws_efs_file_system" "on" {
  encrypted = true # want pass
}

resource "aws_efs_file_system" "off" {
  encrypted = false # want fail "is false"
}

resource "aws_efs_file_system" "unset" { # want fail "is not set; the default is false"
}

resource "aws_efs_file_system" "unknown" {
  encrypted = terraform_data.later.output # want unknown "known after apply"
}

resource "terraform_data" "later" {
  input = true
}
