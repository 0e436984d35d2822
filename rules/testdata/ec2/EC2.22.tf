resource "aws_security_group" "unused" { # want fail "is attached to nothing in the input"
  name = "unused"
}

resource "aws_security_group" "rule_only" { # want fail "is attached to nothing in the input"
  name = "rule_only"

  ingress {
    protocol        = "tcp"
    from_port       = 443
    to_port         = 443
    security_groups = [aws_security_group.unused.id]
  }
}

resource "aws_security_group_rule" "rule_only" {
  security_group_id        = aws_security_group.rule_only.id
  source_security_group_id = aws_security_group.unused.id
  type                     = "ingress"
  protocol                 = "tcp"
  from_port                = 80
  to_port                  = 80
}

resource "aws_security_group" "instance" { # want pass "has the security group"
  name = "instance"
}

resource "aws_instance" "instance" {
  ami                    = "ami-0a1b2c3d4e5f60718"
  instance_type          = "t3.micro"
  vpc_security_group_ids = [aws_security_group.instance.id]
}

resource "aws_security_group" "by_name" { # want pass
  name = "by_name"
}

resource "aws_instance" "by_name" {
  ami             = "ami-0a1b2c3d4e5f60718"
  instance_type   = "t3.micro"
  security_groups = ["by_name"]
}

resource "aws_security_group" "load_balancer" { # want pass
  name = "load_balancer"
}

resource "aws_alb" "load_balancer" {
  security_groups = [aws_security_group.load_balancer.id]
}

resource "aws_security_group" "function" { # want pass
  name = "function"
}

resource "aws_lambda_function" "function" {
  function_name = "function"
  role          = "arn:aws:iam::123456789012:role/function"

  vpc_config {
    subnet_ids         = ["subnet-0a1b2c3d4e5f60718"]
    security_group_ids = [aws_security_group.function.id]
  }
}

resource "aws_security_group" "attachment" { # want pass
  name = "attachment"
}

resource "aws_network_interface_sg_attachment" "attachment" {
  security_group_id    = aws_security_group.attachment.id
  network_interface_id = "eni-0a1b2c3d4e5f60718"
}

resource "aws_security_group" "template" { # want unknown "has a network interface at times only"
  name = "template"
}

resource "aws_launch_template" "template" {
  name                   = "template"
  vpc_security_group_ids = [aws_security_group.template.id]
}

resource "aws_security_group" "build" { # want unknown "has a network interface at times only"
  name = "build"
}

resource "aws_datasync_location_efs" "build" {
  efs_file_system_arn = "arn:aws:elasticfilesystem:us-east-1:123456789012:file-system/fs-0a1b2c3d4e5f60718"

  ec2_config {
    subnet_arn          = "arn:aws:ec2:us-east-1:123456789012:subnet/subnet-0a1b2c3d4e5f60718"
    security_group_arns = [aws_security_group.build.arn]
  }
}

resource "aws_security_group" "each" { # want ["a"] pass
  # want ["b"] fail "is attached to nothing"
  for_each = toset(["a", "b"])
  name     = each.key
}

resource "aws_network_interface" "each" {
  subnet_id       = "subnet-0a1b2c3d4e5f60718"
  security_groups = [aws_security_group.each["a"].id]
}

resource "aws_default_security_group" "default" {}
