resource "terraform_data" "later" {}

resource "aws_elb" "secure" { # want pass
  name               = "secure"
  availability_zones = ["us-east-1a"]
  listener {
    instance_port      = 80
    instance_protocol  = "http"
    lb_port            = 443
    lb_protocol        = "HTTPS"
    ssl_certificate_id = "arn:aws:acm:us-east-1:123456789012:certificate/0a1b2c3d"
  }
  listener {
    instance_port      = 9000
    instance_protocol  = "tcp"
    lb_port            = 9000
    lb_protocol        = "ssl"
    ssl_certificate_id = "arn:aws:acm:us-east-1:123456789012:certificate/0a1b2c3d"
  }
}

# TLS towards the instances is not TLS towards the clients.
resource "aws_elb" "back_end_only" {
  name               = "back-end-only"
  availability_zones = ["us-east-1a"]
  listener {
    instance_port     = 443
    instance_protocol = "https"
    lb_port           = 80
    lb_protocol       = "http" # want fail "is \"http\", not \"https\" or \"ssl\""
  }
}

resource "aws_elb" "one_of_two" {
  name               = "one-of-two"
  availability_zones = ["us-east-1a"]
  listener {
    instance_port      = 80
    instance_protocol  = "http"
    lb_port            = 443
    lb_protocol        = "https"
    ssl_certificate_id = "arn:aws:acm:us-east-1:123456789012:certificate/0a1b2c3d"
  }
  listener {
    instance_port     = 22
    instance_protocol = "tcp"
    lb_port           = 22
    lb_protocol       = "tcp" # want fail "is \"tcp\""
  }
}

resource "aws_elb" "unknown" {
  name               = "unknown"
  availability_zones = ["us-east-1a"]
  listener {
    instance_port     = 80
    instance_protocol = "http"
    lb_port           = 443
    lb_protocol       = terraform_data.later.id == "x" ? "https" : "http" # want unknown "known after apply"
  }
}

resource "aws_elb" "unknown_listeners" { # want unknown "may have more"
  name               = "unknown-listeners"
  availability_zones = ["us-east-1a"]
  dynamic "listener" {
    for_each = terraform_data.later.id == "x" ? [80, 81] : [80]
    content {
      instance_port     = listener.value
      instance_protocol = "http"
      lb_port           = listener.value
      lb_protocol       = "https"
    }
  }
}
