resource "aws_iam_account_password_policy" "strong" { # want pass
  require_uppercase_characters = true
  require_lowercase_characters = true
  require_symbols              = true
  require_numbers              = true
  minimum_password_length      = 14
}

resource "aws_iam_account_password_policy" "eight" {
  require_uppercase_characters = true
  require_lowercase_characters = true
  require_symbols              = true
  require_numbers              = true
  minimum_password_length      = 8 # want pass
}

resource "aws_iam_account_password_policy" "short" {
  require_uppercase_characters = true
  require_lowercase_characters = true
  require_symbols              = true
  require_numbers              = true
  minimum_password_length      = 7 # want fail "is 7, not at least 8"
}

resource "aws_iam_account_password_policy" "lower" {
  require_uppercase_characters = false # want fail "is false"
  require_lowercase_characters = true
  require_symbols              = true
  require_numbers              = true
  minimum_password_length      = 14
}

resource "aws_iam_account_password_policy" "upper" {
  require_uppercase_characters = true
  require_lowercase_characters = false # want fail "is false"
  require_symbols              = true
  require_numbers              = true
  minimum_password_length      = 14
}

resource "aws_iam_account_password_policy" "letters" {
  require_uppercase_characters = true
  require_lowercase_characters = true
  require_symbols              = false # want fail "is false"
  require_numbers              = false
  minimum_password_length      = 14
}

resource "aws_iam_account_password_policy" "unset" { # want fail "is not set; the default is false"
}

resource "aws_iam_account_password_policy" "unknown" {
  require_uppercase_characters = true
  require_lowercase_characters = true
  require_symbols              = true
  require_numbers              = terraform_data.later.output # want unknown
  minimum_password_length      = 14
}

resource "terraform_data" "later" {
  input = true
}
