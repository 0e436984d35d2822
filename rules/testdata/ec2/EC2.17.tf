resource "terraform_data" "later" {}

resource "aws_instance" "one" { # want pass plan unknown
  ami           = "ami-0a1b2c3d4e5f60718"
  instance_type = "t3.micro"
  subnet_id     = "subnet-0a1b2c3d4e5f60718"
}

resource "aws_instance" "first" { # want pass plan unknown
  ami           = "ami-0a1b2c3d4e5f60718"
  instance_type = "t3.micro"

  network_interface {
    device_index         = 0
    network_interface_id = "eni-0a1b2c3d4e5f60718"
  }
}

resource "aws_instance" "two" {
  ami           = "ami-0a1b2c3d4e5f60718"
  instance_type = "t3.micro"

  network_interface {
    device_index         = 0
    network_interface_id = "eni-0a1b2c3d4e5f60718"
  }

  network_interface {
    device_index         = 1 # want fail "is 1"
    network_interface_id = "eni-0b1b2c3d4e5f60718"
  }
}

resource "aws_instance" "two_cards" {
  ami           = "ami-0a1b2c3d4e5f60718"
  instance_type = "p4d.24xlarge"

  network_interface {
    device_index         = 0
    network_card_index   = 1 # want fail "is 1"
    network_interface_id = "eni-0b1b2c3d4e5f60718"
  }
}

resource "aws_instance" "primary" { # want pass plan unknown
  ami           = "ami-0a1b2c3d4e5f60718"
  instance_type = "t3.micro"

  primary_network_interface {
    network_interface_id = "eni-0a1b2c3d4e5f60718"
  }
}

resource "aws_instance" "secondary" {
  ami           = "ami-0a1b2c3d4e5f60718"
  instance_type = "t3.micro"

  secondary_network_interface { # want fail "is there"
    network_card_index  = 1
    secondary_subnet_id = "ss-0a1b2c3d4e5f60718"
  }
}

resource "aws_instance" "attachment" { # want fail "is there"
  ami           = "ami-0a1b2c3d4e5f60718"
  instance_type = "t3.micro"
}

resource "aws_network_interface_attachment" "attachment" {
  instance_id          = aws_instance.attachment.id
  network_interface_id = "eni-0b1b2c3d4e5f60718"
  device_index         = 1
}

resource "aws_instance" "attached" { # want fail "is 1"
  ami           = "ami-0a1b2c3d4e5f60718"
  instance_type = "t3.micro"
}

resource "aws_network_interface" "attached" {
  subnet_id = "subnet-0a1b2c3d4e5f60718"

  attachment {
    instance     = aws_instance.attached.id
    device_index = 1
  }
}

resource "aws_instance" "unknown" {
  ami           = "ami-0a1b2c3d4e5f60718"
  instance_type = "t3.micro"

  network_interface {
    device_index         = terraform_data.later.id == "" ? 0 : 1 # want unknown "is known after apply"
    network_interface_id = "eni-0b1b2c3d4e5f60718"
  }
}

resource "aws_instance" "each" { # want ["a"] fail "is there"
  # want ["b"] pass plan unknown
  for_each      = toset(["a", "b"])
  ami           = "ami-0a1b2c3d4e5f60718"
  instance_type = "t3.micro"
}

resource "aws_network_interface_attachment" "each" {
  for_each             = { a = "eni-0c1b2c3d4e5f60718", b = "eni-0d1b2c3d4e5f60718" }
  instance_id          = aws_instance.each["a"].id
  network_interface_id = each.value
  device_index         = each.key == "a" ? 1 : 2
}

resource "aws_launch_template" "two" {
  name = "two"

  network_interfaces {
    subnet_id = "subnet-0a1b2c3d4e5f60718"
  }

  network_interfaces {
    device_index = 1
    subnet_id    = "subnet-0a1b2c3d4e5f60718"
  }
}

resource "aws_instance" "template" { # want fail "is 1"
  launch_template {
    id = aws_launch_template.two.id
  }
}

resource "aws_instance" "template_elsewhere" { # want unknown "names a launch template of which nothing is known"
  launch_template {
    id = "lt-0a1b2c3d4e5f60718"
  }
}

resource "aws_spot_instance_request" "template" { # want fail "is 1"
  launch_template {
    name = "two"
  }
}

resource "aws_spot_instance_request" "attachment" { # want fail "is there"
  ami           = "ami-0a1b2c3d4e5f60718"
  instance_type = "t3.micro"
}

resource "aws_network_interface_attachment" "spot" {
  instance_id          = aws_spot_instance_request.attachment.spot_instance_id
  network_interface_id = "eni-0e1b2c3d4e5f60718"
  device_index         = 1
}

resource "aws_spot_instance_request" "secondary" {
  ami           = "ami-0a1b2c3d4e5f60718"
  instance_type = "t3.micro"

  secondary_network_interface { # want fail "is there"
    network_card_index  = 1
    secondary_subnet_id = "ss-0a1b2c3d4e5f60718"
  }
}
