# Rules whose source is a prefix list. A plan doesn't show which of its ingress
# blocks names which list, as long as their identifiers aren't known.

resource "terraform_data" "later" {}

resource "aws_ec2_managed_prefix_list" "everyone" {
  name           = "everyone"
  address_family = "IPv4"
  max_entries    = 1

  entry {
    cidr = "0.0.0.0/0"
  }
}

resource "aws_ec2_managed_prefix_list" "split" {
  name           = "split"
  address_family = "IPv6"
  max_entries    = 1
}

resource "aws_ec2_managed_prefix_list_entry" "split" {
  prefix_list_id = aws_ec2_managed_prefix_list.split.id
  cidr           = "::/0"
}

data "aws_ec2_managed_prefix_list" "cloudfront" {
  name       = "com.amazonaws.global.cloudfront.origin-facing"
  depends_on = [terraform_data.later]
}

data "aws_ec2_managed_prefix_list" "partner" {
  name = "partner"
}

resource "aws_security_group" "web" { # want pass
  ingress {
    protocol        = "tcp"
    from_port       = 443
    to_port         = 443
    prefix_list_ids = [aws_ec2_managed_prefix_list.everyone.id]
  }
}

resource "aws_security_group" "other_port" {
  ingress {
    protocol        = "tcp"
    from_port       = 8080
    to_port         = 8080
    prefix_list_ids = [aws_ec2_managed_prefix_list.everyone.id] # want fail "opens tcp port 8080 to 0.0.0.0/0 of aws_ec2_managed_prefix_list.everyone" plan unknown
  }
}

resource "aws_security_group" "partner" { # want pass hcl unknown
  ingress {
    protocol        = "-1"
    from_port       = 0
    to_port         = 0
    prefix_list_ids = [data.aws_ec2_managed_prefix_list.partner.id]
  }
}

resource "aws_default_security_group" "partner" { # want pass hcl unknown
  ingress {
    protocol        = "-1"
    from_port       = 0
    to_port         = 0
    prefix_list_ids = [data.aws_ec2_managed_prefix_list.partner.id]
  }
}

resource "aws_security_group_rule" "split" {
  security_group_id = "sg-0a1b2c3d4e5f60718"
  type              = "ingress"
  protocol          = "tcp"
  from_port         = 8080
  to_port           = 8080
  prefix_list_ids   = [aws_ec2_managed_prefix_list.split.id] # want fail "opens tcp port 8080 to ::/0 of aws_ec2_managed_prefix_list.split"
}

resource "aws_vpc_security_group_ingress_rule" "everyone" {
  security_group_id = "sg-0a1b2c3d4e5f60718"
  ip_protocol       = "tcp"
  from_port         = 8080
  to_port           = 8080
  prefix_list_id    = aws_ec2_managed_prefix_list.everyone.id # want fail "opens tcp port 8080 to 0.0.0.0/0 of aws_ec2_managed_prefix_list.everyone"
}

resource "aws_vpc_security_group_ingress_rule" "cloudfront" { # want pass
  security_group_id = "sg-0a1b2c3d4e5f60718"
  ip_protocol       = "tcp"
  from_port         = 8080
  to_port           = 8080
  prefix_list_id    = data.aws_ec2_managed_prefix_list.cloudfront.id
}
