# param PasswordReusePrevention = 24
# param MaxPasswordAge = 90

resource "aws_iam_account_password_policy" "strong" { # want pass
  require_uppercase_characters = true
  require_lowercase_characters = true
  require_symbols              = true
  require_numbers              = true
  minimum_password_length      = 14
  password_reuse_prevention    = 24
  max_password_age             = 90
}

resource "aws_iam_account_password_policy" "reused" {
  require_uppercase_characters = true
  require_lowercase_characters = true
  require_symbols              = true
  require_numbers              = true
  minimum_password_length      = 14
  password_reuse_prevention    = 12 # want fail "is 12, not at least 24"
  max_password_age             = 90
}

resource "aws_iam_account_password_policy" "old" {
  require_uppercase_characters = true
  require_lowercase_characters = true
  require_symbols              = true
  require_numbers              = true
  minimum_password_length      = 14
  password_reuse_prevention    = 24
  max_password_age             = 180 # want fail "is 180, not at most 90"
}

resource "aws_iam_account_password_policy" "ageless" {
  require_uppercase_characters = true
  require_lowercase_characters = true
  require_symbols              = true
  require_numbers              = true
  minimum_password_length      = 14
  password_reuse_prevention    = 24
  max_password_age             = 0 # want fail "is 0, not at least 1"
}
