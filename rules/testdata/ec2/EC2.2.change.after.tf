# The group shows its rule as it was at the last refresh, so what stays is only
# known at the next.

resource "aws_vpc" "main" { # want pass
  cidr_block = "10.0.0.0/16"
}

resource "aws_default_security_group" "main" { # want unknown "shows what was before this change" kept
  vpc_id = aws_vpc.main.id
}

resource "aws_vpc" "abandoned" { # want fail "which this change deletes" introduced
  cidr_block = "10.1.0.0/16"
}
