# Rules that are blocks of their security group.

resource "terraform_data" "later" {}

resource "aws_security_group" "web" { # want pass

}

resource "aws_security_group" "from_http_to_https" {
}

resource "aws_security_group" "other_port" {
}

resource "aws_security_group" "udp" {
}

resource "aws_security_group" "all_protocols" {
}

resource "aws_security_group" "ping" { # want pass
}

resource "aws_security_group" "narrow" { # want pass
}

resource "aws_security_group" "unset" { # want pass
  name = "unset"
}

resource "aws_security_group" "unknown_port" {
}

resource "aws_security_group" "unknown_rules" { # want unknown "may have more than is shown"
  dynamic "ingress" {
    for_each = terraform_data.later.id == "" ? [] : [8080]
    content {
      protocol    = "tcp"
      from_port   = ingress.value
      to_port     = ingress.value
      cidr_blocks = ["0.0.0.0/0"]
    }
  }
}

resource "aws_default_security_group" "other_port" {
  ingress {
    protocol    = "tcp"
    from_port   = 8080
    to_port     = 8080
    cidr_blocks = ["0.0.0.0/0"] # want fail "opens tcp port 8080 to 0.0.0.0/0"
  }
}

resource "aws_default_security_group" "ipv6" {
  vpc_id = "vpc-0a1b2c3d4e5f60718"

  ingress {
    protocol         = "tcp"
    from_port        = 8080
    to_port          = 8080
    ipv6_cidr_blocks = ["::/0"] # want fail "opens tcp port 8080 to ::/0"
  }
}

resource "aws_default_security_group" "web" { # want pass
  vpc_id = "vpc-0b1b2c3d4e5f60718"

  ingress {
    protocol    = "tcp"
    from_port   = 443
    to_port     = 443
    cidr_blocks = ["0.0.0.0/0"]
  }
}
