# The kinds of blocks, and the ways of writing them.

resource "random_pet" "name" {}

variable "none" {
  type    = list(string)
  default = []
}

locals {
  unknown = random_pet.name.id == "x" ? ["one"] : []
}

# Optional, not computed.

resource "aws_flow_log" "plain" {
  vpc_id          = "vpc-0a1b2c3d"
  traffic_type    = "ALL"
  log_destination = "arn:aws:s3:::logs"
}

resource "aws_elasticsearch_domain" "unset" {
  domain_name = "unset"
}

resource "aws_elasticsearch_domain" "static" {
  domain_name = "static"
  log_publishing_options {
    cloudwatch_log_group_arn = random_pet.name.id
    log_type                 = "AUDIT_LOGS"
  }
}

resource "aws_elasticsearch_domain" "dynamic_unknown" {
  domain_name = "dynamic-unknown"
  dynamic "log_publishing_options" {
    for_each = local.unknown
    content {
      cloudwatch_log_group_arn = "arn"
      log_type                 = "AUDIT_LOGS"
    }
  }
}

resource "aws_elasticsearch_domain" "dynamic_beside_static" {
  domain_name = "dynamic-beside-static"
  log_publishing_options {
    cloudwatch_log_group_arn = "arn:static"
    log_type                 = "AUDIT_LOGS"
  }
  dynamic "log_publishing_options" {
    for_each = local.unknown
    content {
      cloudwatch_log_group_arn = "arn"
      log_type                 = "INDEX_SLOW_LOGS"
    }
  }
}

resource "aws_elasticsearch_domain" "dynamic_known" {
  domain_name = "dynamic-known"
  dynamic "log_publishing_options" {
    for_each = ["AUDIT_LOGS", "INDEX_SLOW_LOGS"]
    content {
      cloudwatch_log_group_arn = random_pet.name.id
      log_type                 = log_publishing_options.value
    }
  }
}

resource "aws_elasticsearch_domain" "set_of_two" {
  domain_name = "set-of-two"
  log_publishing_options {
    cloudwatch_log_group_arn = random_pet.name.id
    log_type                 = "SEARCH_SLOW_LOGS"
  }
  log_publishing_options {
    cloudwatch_log_group_arn = random_pet.other.id
    log_type                 = "AUDIT_LOGS"
    enabled                  = false
  }
}

resource "random_pet" "other" {}

# Optional and computed.

resource "aws_instance" "unset" {
  ami           = "ami-0a1b2c3d"
  instance_type = "t3.micro"
}

resource "aws_instance" "static" {
  ami           = "ami-0a1b2c3d"
  instance_type = "t3.micro"
  metadata_options {
    http_tokens = "required"
  }
}

resource "aws_instance" "dynamic_unknown" {
  ami           = "ami-0a1b2c3d"
  instance_type = "t3.micro"
  dynamic "metadata_options" {
    for_each = local.unknown
    content {
      http_tokens = "required"
    }
  }
}

# Attributes that are written as blocks.

resource "aws_security_group" "unset" {
  name = "unset"
}

resource "aws_security_group" "empty" {
  name    = "empty"
  ingress = []
}

resource "aws_security_group" "null_variable" {
  name    = "null-variable"
  ingress = length(var.none) == 0 ? null : []
}

resource "aws_security_group" "static" {
  name = "static"
  ingress {
    from_port   = 443
    to_port     = 443
    protocol    = "tcp"
    cidr_blocks = ["0.0.0.0/0", random_pet.name.id]
  }
  ingress {
    from_port       = 22
    to_port         = 22
    protocol        = "tcp"
    security_groups = [aws_security_group.unset.id]
  }
}

resource "aws_security_group" "dynamic_unknown" {
  name = "dynamic-unknown"
  dynamic "ingress" {
    for_each = local.unknown
    content {
      from_port   = 22
      to_port     = 22
      protocol    = "tcp"
      cidr_blocks = ["0.0.0.0/0"]
    }
  }
}

resource "aws_security_group" "dynamic_beside_static" {
  name = "dynamic-beside-static"
  ingress {
    from_port   = 443
    to_port     = 443
    protocol    = "tcp"
    cidr_blocks = ["0.0.0.0/0"]
  }
  dynamic "ingress" {
    for_each = local.unknown
    content {
      from_port   = 22
      to_port     = 22
      protocol    = "tcp"
      cidr_blocks = ["0.0.0.0/0"]
    }
  }
}

resource "aws_security_group" "dynamic_known" {
  name = "dynamic-known"
  dynamic "ingress" {
    for_each = ["one"]
    content {
      from_port       = 22
      to_port         = 22
      protocol        = "tcp"
      security_groups = [aws_security_group.unset.id]
    }
  }
}
