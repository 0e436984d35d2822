resource "aws_security_group_rule" "rewritten_1" {
  security_group_id = aws_security_group.web.id
  type              = "ingress"
  cidr_blocks       = ["0.0.0.0/0"]
  from_port         = 443
  ipv6_cidr_blocks  = ["::/0"]
  protocol          = "tcp"
  to_port           = 443
}

resource "aws_security_group_rule" "rewritten_2" {
  security_group_id = aws_security_group.web.id
  type              = "ingress"
  cidr_blocks       = ["0.0.0.0/0"]
  from_port         = 80
  protocol          = "tcp"
  to_port           = 80
}

resource "aws_security_group_rule" "rewritten_3" {
  security_group_id = aws_security_group.from_http_to_https.id
  type              = "ingress"
  cidr_blocks       = ["0.0.0.0/0"]
  from_port         = 80
  protocol          = "tcp"
  to_port           = 443
}

resource "aws_security_group_rule" "rewritten_4" {
  security_group_id = aws_security_group.other_port.id
  type              = "ingress"
  cidr_blocks       = ["0.0.0.0/0"]
  from_port         = 8443
  protocol          = "tcp"
  to_port           = 8443
}

resource "aws_security_group_rule" "rewritten_5" {
  security_group_id = aws_security_group.udp.id
  type              = "ingress"
  from_port         = 443
  ipv6_cidr_blocks  = ["::/0"]
  protocol          = "17"
  to_port           = 443
}

resource "aws_security_group_rule" "rewritten_6" {
  security_group_id = aws_security_group.all_protocols.id
  type              = "ingress"
  from_port         = 0
  ipv6_cidr_blocks  = ["0::/0"]
  protocol          = "-1"
  to_port           = 0
}

resource "aws_security_group_rule" "rewritten_7" {
  security_group_id = aws_security_group.ping.id
  type              = "ingress"
  cidr_blocks       = ["0.0.0.0/0"]
  from_port         = 8
  protocol          = "1"
  to_port           = 0
}

resource "aws_security_group_rule" "rewritten_8" {
  security_group_id = aws_security_group.narrow.id
  type              = "ingress"
  cidr_blocks       = ["10.0.0.0/8"]
  from_port         = 0
  protocol          = "tcp"
  to_port           = 65535
}

resource "aws_security_group_rule" "rewritten_9" {
  security_group_id = aws_security_group.unknown_port.id
  type              = "ingress"
  cidr_blocks       = ["0.0.0.0/0"]
  from_port         = 443
  protocol          = "tcp"
  to_port           = terraform_data.later.id == "" ? 444 : 443
}

