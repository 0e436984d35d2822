resource "aws_security_group" "detached" { # want fail "which this change deletes" introduced
  name = "detached"
}

# A group that exists may be attached in another root module.

resource "aws_security_group" "elsewhere" { # want unknown "groups are often attached in other root modules"
  name = "elsewhere"
  tags = { Name = "elsewhere" }
}
