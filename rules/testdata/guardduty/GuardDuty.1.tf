resource "aws_guardduty_detector" "on" {
  enable = true # want pass
}

resource "aws_guardduty_detector" "unset" { # want pass
}

resource "aws_guardduty_detector" "off" {
  enable = false # want fail "is false"
}

resource "aws_guardduty_detector" "unknown" {
  enable = terraform_data.later.output # want unknown "known after apply"
}

resource "terraform_data" "later" {
  input = true
}
