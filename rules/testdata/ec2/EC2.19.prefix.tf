# Rules whose source is a prefix list. A plan doesn't show which of its ingress
# blocks names which list, as long as their identifiers aren't known.

resource "terraform_data" "later" {}

resource "aws_ec2_managed_prefix_list" "everyone" {
  name           = "everyone"
  address_family = "IPv4"
  max_entries    = 2

  entry {
    cidr = "10.0.0.0/8"
  }

  entry {
    cidr = "0.0.0.0/0"
  }
}

resource "aws_ec2_managed_prefix_list" "office" {
  name           = "office"
  address_family = "IPv4"
  max_entries    = 1

  entry {
    cidr = "192.0.2.0/24"
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

resource "aws_ec2_managed_prefix_list" "later" {
  name           = "later"
  address_family = "IPv4"
  max_entries    = 1

  entry {
    cidr = terraform_data.later.id
  }
}

# The lists that AWS manages hold the addresses of a service, known or not.

data "aws_ec2_managed_prefix_list" "cloudfront" {
  name       = "com.amazonaws.global.cloudfront.origin-facing"
  depends_on = [terraform_data.later]
}

data "aws_ec2_managed_prefix_list" "partner" {
  name = "partner"
}

data "aws_prefix_list" "s3" {
  name = "com.amazonaws.us-east-1.s3"
}

resource "aws_security_group" "inline" {
  ingress {
    protocol        = "tcp"
    from_port       = 22
    to_port         = 22
    prefix_list_ids = [aws_ec2_managed_prefix_list.office.id, aws_ec2_managed_prefix_list.everyone.id] # want fail "opens tcp port 22 to 0.0.0.0/0 of aws_ec2_managed_prefix_list.everyone" plan unknown
  }
}

resource "aws_security_group" "each_for_its_port" { # want pass plan unknown
  ingress {
    protocol        = "tcp"
    from_port       = 443
    to_port         = 443
    prefix_list_ids = [aws_ec2_managed_prefix_list.everyone.id]
  }

  ingress {
    protocol        = "tcp"
    from_port       = 22
    to_port         = 22
    prefix_list_ids = [aws_ec2_managed_prefix_list.office.id]
  }
}

resource "aws_security_group" "services" { # want pass hcl unknown
  ingress {
    protocol        = "-1"
    from_port       = 0
    to_port         = 0
    prefix_list_ids = [data.aws_ec2_managed_prefix_list.partner.id, data.aws_prefix_list.s3.id]
  }
}

resource "aws_security_group" "unknown_entry" {
  ingress {
    protocol        = "tcp"
    from_port       = 22
    to_port         = 22
    prefix_list_ids = [aws_ec2_managed_prefix_list.later.id] # want unknown "of which not every entry is known"
  }
}

resource "aws_security_group" "outside" {
  ingress {
    protocol        = "tcp"
    from_port       = 22
    to_port         = 22
    prefix_list_ids = ["pl-0a1b2c3d4e5f60718"] # want unknown "names a prefix list that is not in the input"
  }
}

resource "aws_default_security_group" "inline" {
  ingress {
    protocol        = "tcp"
    from_port       = 22
    to_port         = 22
    prefix_list_ids = [aws_ec2_managed_prefix_list.everyone.id] # want fail "opens tcp port 22 to 0.0.0.0/0 of aws_ec2_managed_prefix_list.everyone" plan unknown
  }
}

resource "aws_security_group_rule" "split" {
  security_group_id = "sg-0a1b2c3d4e5f60718"
  type              = "ingress"
  protocol          = "tcp"
  from_port         = 22
  to_port           = 22
  prefix_list_ids   = [aws_ec2_managed_prefix_list.split.id] # want fail "opens tcp port 22 to ::/0 of aws_ec2_managed_prefix_list.split"
}

resource "aws_vpc_security_group_ingress_rule" "everyone" {
  security_group_id = "sg-0a1b2c3d4e5f60718"
  ip_protocol       = "tcp"
  from_port         = 22
  to_port           = 22
  prefix_list_id    = aws_ec2_managed_prefix_list.everyone.id # want fail "opens tcp port 22 to 0.0.0.0/0 of aws_ec2_managed_prefix_list.everyone"
}

resource "aws_vpc_security_group_ingress_rule" "cloudfront" { # want pass
  security_group_id = "sg-0a1b2c3d4e5f60718"
  ip_protocol       = "tcp"
  from_port         = 22
  to_port           = 22
  prefix_list_id    = data.aws_ec2_managed_prefix_list.cloudfront.id
}

resource "aws_vpc_security_group_ingress_rule" "partner" { # want pass hcl unknown
  security_group_id = "sg-0a1b2c3d4e5f60718"
  ip_protocol       = "tcp"
  from_port         = 22
  to_port           = 22
  prefix_list_id    = data.aws_ec2_managed_prefix_list.partner.id
}
