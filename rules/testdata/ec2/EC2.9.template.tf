# What a launch template says about addresses.

resource "aws_subnet" "private" {
  vpc_id     = "vpc-0a1b2c3d4e5f60718"
  cidr_block = "10.0.0.0/24"
}

resource "aws_subnet" "public" {
  vpc_id                  = "vpc-0a1b2c3d4e5f60718"
  cidr_block              = "10.0.1.0/24"
  map_public_ip_on_launch = true
}

resource "aws_launch_template" "public" {
  name = "public"

  network_interfaces {
    associate_public_ip_address = true
  }
}

resource "aws_launch_template" "private" {
  name = "private"

  network_interfaces {
    device_index                = 1
    associate_public_ip_address = "true"
  }

  network_interfaces {
    device_index                = 0
    associate_public_ip_address = "false"
  }
}

resource "aws_launch_template" "subnet" {
  name = "subnet"

  network_interfaces {
    subnet_id = aws_subnet.private.id
  }
}

resource "aws_launch_template" "interface" {
  name = "interface"

  network_interfaces {
    network_interface_id = "eni-0a1b2c3d4e5f60718"
  }
}

resource "aws_launch_template" "silent" {
  name = "silent"
}

resource "aws_instance" "public" { # want fail "is true"
  vpc_security_group_ids = ["sg-0a1b2c3d4e5f60718"]

  launch_template {
    id = aws_launch_template.public.id
  }
}

resource "aws_instance" "private" { # want pass
  vpc_security_group_ids = ["sg-0a1b2c3d4e5f60718"]

  launch_template {
    name    = "private"
    version = "$Latest"
  }
}

resource "aws_instance" "subnet" { # want pass
  vpc_security_group_ids = ["sg-0a1b2c3d4e5f60718"]

  launch_template {
    id = aws_launch_template.subnet.id
  }
}

resource "aws_instance" "interface" { # want pass
  vpc_security_group_ids = ["sg-0a1b2c3d4e5f60718"]

  launch_template {
    id = aws_launch_template.interface.id
  }
}

resource "aws_instance" "silent" { # want fail "is true"
  subnet_id = aws_subnet.public.id

  launch_template {
    id = aws_launch_template.silent.id
  }
}

resource "aws_instance" "elsewhere" { # want unknown "names a launch template of which nothing is known"
  subnet_id = aws_subnet.private.id

  launch_template {
    id = "lt-0a1b2c3d4e5f60718"
  }
}

resource "aws_spot_instance_request" "public" { # want fail "is true"
  vpc_security_group_ids = ["sg-0a1b2c3d4e5f60718"]

  launch_template {
    name = "public"
  }
}
