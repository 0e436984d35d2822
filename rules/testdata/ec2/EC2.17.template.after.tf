# Instances with a launch template that exists, in one version or another.

resource "aws_launch_template" "two" {
  name = "two"

  network_interfaces {
    device_index = 1
    subnet_id    = "subnet-0a1b2c3d4e5f60718"
  }
}

resource "aws_instance" "default_version" { # want fail "is 1"
  launch_template {
    id = aws_launch_template.two.id
  }
}

resource "aws_instance" "other_version" { # want unknown "may be another version"
  launch_template {
    id      = aws_launch_template.two.id
    version = "0"
  }
}

resource "aws_spot_instance_request" "latest_version" { # want fail "is 1"
  launch_template {
    id      = aws_launch_template.two.id
    version = "$Latest"
  }
}

resource "aws_spot_instance_request" "other_version" { # want unknown "may be another version"
  launch_template {
    id      = aws_launch_template.two.id
    version = "0"
  }
}
