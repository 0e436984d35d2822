# Rules that are blocks, and not wholly known.

resource "terraform_data" "later" {}

resource "aws_security_group" "unknown_source" {
  ingress {
    protocol    = "tcp"
    from_port   = 22
    to_port     = 22
    cidr_blocks = [terraform_data.later.id] # want unknown "is not known"
  }
}

resource "aws_security_group" "unknown_port" {
  ingress {
    protocol    = "tcp"
    from_port   = terraform_data.later.id == "" ? 22 : 443 # want unknown "is not known"
    to_port     = 443
    cidr_blocks = ["0.0.0.0/0"]
  }
}

resource "aws_security_group" "unknown_protocol" {
  ingress {
    protocol    = terraform_data.later.id == "" ? "tcp" : "udp" # want unknown "is not known"
    from_port   = 22
    to_port     = 22
    cidr_blocks = ["0.0.0.0/0"]
  }
}

resource "aws_security_group" "unknown_rules" { # want unknown "may have more than is shown"
  dynamic "ingress" {
    for_each = terraform_data.later.id == "" ? [] : [22]
    content {
      protocol    = "tcp"
      from_port   = ingress.value
      to_port     = ingress.value
      cidr_blocks = ["0.0.0.0/0"]
    }
  }
}

resource "aws_security_group" "unknown_and_ssh" {
  ingress {
    protocol    = "tcp"
    from_port   = 22
    to_port     = 22
    cidr_blocks = [terraform_data.later.id]
  }

  ingress {
    protocol    = "tcp"
    from_port   = 23
    to_port     = 23
    cidr_blocks = ["0.0.0.0/0"] # want fail "opens tcp port 23 to 0.0.0.0/0"
  }
}
