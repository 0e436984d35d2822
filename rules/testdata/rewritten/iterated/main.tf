# Rules that are blocks of their security group.

resource "aws_security_group" "ssh" {
  dynamic "ingress" {
    for_each = [{
      cidr_blocks = ["10.0.0.0/8", "0.0.0.0/0"]
      from_port   = 22
      protocol    = "tcp"
      to_port     = 22
    }]
    content {
      protocol    = ingress.value.protocol
      from_port   = ingress.value.from_port
      to_port     = ingress.value.to_port
      cidr_blocks = ingress.value.cidr_blocks # want fail "opens tcp port 22 to 0.0.0.0/0"
    }
  }
}

resource "aws_security_group" "range" {
  dynamic "ingress" {
    for_each = [{
      cidr_blocks = ["0.0.0.0/0"]
      from_port   = 5400
      protocol    = "tcp"
      to_port     = 5499
    }]
    content {
      protocol    = ingress.value.protocol
      from_port   = ingress.value.from_port
      to_port     = ingress.value.to_port
      cidr_blocks = ingress.value.cidr_blocks # want fail "opens tcp ports 5400-5499 to 0.0.0.0/0"
    }
  }
}

resource "aws_security_group" "between" {
  dynamic "ingress" {
    for_each = [{
      cidr_blocks = ["0.0.0.0/0"]
      from_port   = 26
      protocol    = "tcp"
      to_port     = 109
    }]
    content {
      protocol    = ingress.value.protocol
      from_port   = ingress.value.from_port
      to_port     = ingress.value.to_port
      cidr_blocks = ingress.value.cidr_blocks # want pass
    }
  }
}

resource "aws_security_group" "all_protocols" {
  dynamic "ingress" {
    for_each = [{
      cidr_blocks = ["0.0.0.0/0"]
      from_port   = 0
      protocol    = "-1"
      to_port     = 0
    }]
    content {
      protocol    = ingress.value.protocol
      from_port   = ingress.value.from_port
      to_port     = ingress.value.to_port
      cidr_blocks = ingress.value.cidr_blocks # want fail "opens all protocols to 0.0.0.0/0"
    }
  }
}

resource "aws_security_group" "all_in_a_word" {
  dynamic "ingress" {
    for_each = [{
      cidr_blocks = ["0.0.0.0/0"]
      from_port   = 0
      protocol    = "all"
      to_port     = 0
    }]
    content {
      protocol    = ingress.value.protocol
      from_port   = ingress.value.from_port
      to_port     = ingress.value.to_port
      cidr_blocks = ingress.value.cidr_blocks # want fail "opens all protocols to 0.0.0.0/0"
    }
  }
}

resource "aws_security_group" "number" {
  dynamic "ingress" {
    for_each = [{
      cidr_blocks = ["0.0.0.0/0"]
      from_port   = 3389
      protocol    = "6"
      to_port     = 3389
    }]
    content {
      protocol    = ingress.value.protocol
      from_port   = ingress.value.from_port
      to_port     = ingress.value.to_port
      cidr_blocks = ingress.value.cidr_blocks # want fail "opens tcp port 3389 to 0.0.0.0/0"
    }
  }
}

resource "aws_security_group" "ipv6" {
  dynamic "ingress" {
    for_each = [{
      from_port        = 9200
      ipv6_cidr_blocks = ["::/0"]
      protocol         = "tcp"
      to_port          = 9200
    }]
    content {
      protocol         = ingress.value.protocol
      from_port        = ingress.value.from_port
      to_port          = ingress.value.to_port
      ipv6_cidr_blocks = ingress.value.ipv6_cidr_blocks # want fail "opens tcp port 9200 to ::/0"
    }
  }
}

resource "aws_security_group" "ipv6_in_full" {
  dynamic "ingress" {
    for_each = [{
      from_port        = 25
      ipv6_cidr_blocks = ["0::/0"]
      protocol         = "tcp"
      to_port          = 25
    }]
    content {
      protocol         = ingress.value.protocol
      from_port        = ingress.value.from_port
      to_port          = ingress.value.to_port
      ipv6_cidr_blocks = ingress.value.ipv6_cidr_blocks # want fail "opens tcp port 25 to 0::/0"
    }
  }
}

resource "aws_security_group" "udp" {
  dynamic "ingress" {
    for_each = [{
      cidr_blocks = ["0.0.0.0/0"]
      from_port   = 22
      protocol    = "udp"
      to_port     = 22
    }]
    content {
      protocol    = ingress.value.protocol
      from_port   = ingress.value.from_port
      to_port     = ingress.value.to_port
      cidr_blocks = ingress.value.cidr_blocks # want pass
    }
  }
}

resource "aws_security_group" "icmp" {
  dynamic "ingress" {
    for_each = [{
      cidr_blocks = ["0.0.0.0/0"]
      from_port   = -1
      protocol    = "icmp"
      to_port     = -1
    }]
    content {
      protocol    = ingress.value.protocol
      from_port   = ingress.value.from_port
      to_port     = ingress.value.to_port
      cidr_blocks = ingress.value.cidr_blocks # want pass
    }
  }
}

resource "aws_security_group" "narrow" {
  dynamic "ingress" {
    for_each = [{
      cidr_blocks      = ["10.0.0.0/8"]
      from_port        = 0
      ipv6_cidr_blocks = ["2001:db8::/32"]
      protocol         = "-1"
      to_port          = 0
    }]
    content {
      protocol         = ingress.value.protocol
      from_port        = ingress.value.from_port
      to_port          = ingress.value.to_port
      cidr_blocks      = ingress.value.cidr_blocks
      ipv6_cidr_blocks = ingress.value.ipv6_cidr_blocks # want pass
    }
  }
}

resource "aws_security_group" "members" { # want pass
  dynamic "ingress" {
    for_each = [{
      from_port       = 0
      protocol        = "-1"
      security_groups = [aws_security_group.narrow.id]
      self            = true
      to_port         = 0
    }]
    content {
      protocol        = ingress.value.protocol
      from_port       = ingress.value.from_port
      to_port         = ingress.value.to_port
      self            = ingress.value.self
      security_groups = ingress.value.security_groups
    }
  }
}

resource "aws_security_group" "unset" { # want pass
  name = "unset"
}

resource "aws_security_group" "egress" { # want pass
  dynamic "egress" {
    for_each = [{
      cidr_blocks = ["0.0.0.0/0"]
      from_port   = 0
      protocol    = "-1"
      to_port     = 0
    }]
    content {
      protocol    = egress.value.protocol
      from_port   = egress.value.from_port
      to_port     = egress.value.to_port
      cidr_blocks = egress.value.cidr_blocks
    }
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
