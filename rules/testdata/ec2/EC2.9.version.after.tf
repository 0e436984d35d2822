# Instances with a launch template or network interface that exists.

resource "aws_launch_template" "public" {
  name = "public"

  network_interfaces {
    associate_public_ip_address = true
  }
}

resource "aws_instance" "default_version" { # want fail "is true"
  vpc_security_group_ids = ["sg-0a1b2c3d4e5f60718"]

  launch_template {
    id = aws_launch_template.public.id
  }
}

resource "aws_instance" "other_version" { # want unknown "may be another version"
  vpc_security_group_ids = ["sg-0a1b2c3d4e5f60718"]

  launch_template {
    id      = aws_launch_template.public.id
    version = "0"
  }
}

resource "aws_spot_instance_request" "latest_version" { # want fail "is true"
  vpc_security_group_ids = ["sg-0a1b2c3d4e5f60718"]

  launch_template {
    id      = aws_launch_template.public.id
    version = "$Latest"
  }
}

resource "aws_spot_instance_request" "other_version" { # want unknown "may be another version"
  vpc_security_group_ids = ["sg-0a1b2c3d4e5f60718"]

  launch_template {
    id      = aws_launch_template.public.id
    version = "0"
  }
}

resource "aws_network_interface" "quiet" {
  subnet_id = "subnet-0a1b2c3d4e5f60718"
}

resource "aws_spot_instance_request" "interface" { # want pass
  network_interface {
    device_index         = 0
    network_interface_id = aws_network_interface.quiet.id
  }
}
