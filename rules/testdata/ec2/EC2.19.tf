# Rules that are blocks of their security group.

resource "aws_security_group" "ssh" {
  ingress {
    protocol    = "tcp"
    from_port   = 22
    to_port     = 22
    cidr_blocks = ["10.0.0.0/8", "0.0.0.0/0"] # want fail "opens tcp port 22 to 0.0.0.0/0"
  }
}

resource "aws_security_group" "range" {
  ingress {
    protocol    = "tcp"
    from_port   = 5400
    to_port     = 5499
    cidr_blocks = ["0.0.0.0/0"] # want fail "opens tcp ports 5400-5499 to 0.0.0.0/0"
  }
}

resource "aws_security_group" "between" {
  ingress {
    protocol    = "tcp"
    from_port   = 26
    to_port     = 109
    cidr_blocks = ["0.0.0.0/0"] # want pass
  }
}

resource "aws_security_group" "all_protocols" {
  ingress {
    protocol    = "-1"
    from_port   = 0
    to_port     = 0
    cidr_blocks = ["0.0.0.0/0"] # want fail "opens all protocols to 0.0.0.0/0"
  }
}

resource "aws_security_group" "all_in_a_word" {
  ingress {
    protocol    = "all"
    from_port   = 0
    to_port     = 0
    cidr_blocks = ["0.0.0.0/0"] # want fail "opens all protocols to 0.0.0.0/0"
  }
}

resource "aws_security_group" "number" {
  ingress {
    protocol    = "6"
    from_port   = 3389
    to_port     = 3389
    cidr_blocks = ["0.0.0.0/0"] # want fail "opens tcp port 3389 to 0.0.0.0/0"
  }
}

resource "aws_security_group" "ipv6" {
  ingress {
    protocol         = "tcp"
    from_port        = 9200
    to_port          = 9200
    ipv6_cidr_blocks = ["::/0"] # want fail "opens tcp port 9200 to ::/0"
  }
}

resource "aws_security_group" "ipv6_in_full" {
  ingress {
    protocol         = "tcp"
    from_port        = 25
    to_port          = 25
    ipv6_cidr_blocks = ["0::/0"] # want fail "opens tcp port 25 to 0::/0"
  }
}

resource "aws_security_group" "udp" {
  ingress {
    protocol    = "udp"
    from_port   = 22
    to_port     = 22
    cidr_blocks = ["0.0.0.0/0"] # want pass
  }
}

resource "aws_security_group" "icmp" {
  ingress {
    protocol    = "icmp"
    from_port   = -1
    to_port     = -1
    cidr_blocks = ["0.0.0.0/0"] # want pass
  }
}

resource "aws_security_group" "narrow" {
  ingress {
    protocol         = "-1"
    from_port        = 0
    to_port          = 0
    cidr_blocks      = ["10.0.0.0/8"]
    ipv6_cidr_blocks = ["2001:db8::/32"] # want pass
  }
}

resource "aws_security_group" "members" { # want pass
  ingress {
    protocol        = "-1"
    from_port       = 0
    to_port         = 0
    self            = true
    security_groups = [aws_security_group.narrow.id]
  }
}

resource "aws_security_group" "unset" { # want pass
  name = "unset"
}

resource "aws_security_group" "egress" { # want pass
  egress {
    protocol    = "-1"
    from_port   = 0
    to_port     = 0
    cidr_blocks = ["0.0.0.0/0"]
  }
}

resource "aws_security_group" "attribute" {
  ingress = [
    {
      description      = "web"
      protocol         = "tcp"
      from_port        = 443
      to_port          = 443
      cidr_blocks      = ["0.0.0.0/0"]
      ipv6_cidr_blocks = []
      prefix_list_ids  = []
      security_groups  = []
      self             = false
    },
    {
      description      = "databases"
      protocol         = "tcp"
      from_port        = 3306
      to_port          = 5432
      cidr_blocks      = ["0.0.0.0/0"] # want fail "opens tcp ports 3306-5432 to 0.0.0.0/0"
      ipv6_cidr_blocks = []
      prefix_list_ids  = []
      security_groups  = []
      self             = false
    },
  ]
}

resource "aws_security_group" "no_rules" { # want pass
  ingress = []
}
