# Elastic IP addresses, in all the ways in which they lead to an instance.

resource "aws_instance" "eip" { # want fail "is there"
  ami                         = "ami-0a1b2c3d4e5f60718"
  instance_type               = "t3.micro"
  associate_public_ip_address = false
}

resource "aws_eip" "eip" {
  instance = aws_instance.eip.id
}

resource "aws_instance" "association" { # want fail "is there"
  ami                         = "ami-0a1b2c3d4e5f60718"
  instance_type               = "t3.micro"
  associate_public_ip_address = false
}

resource "aws_eip" "association" {}

resource "aws_eip_association" "association" {
  allocation_id = aws_eip.association.id
  instance_id   = aws_instance.association.id
}

resource "aws_instance" "of_primary" { # want fail "is there"
  ami                         = "ami-0a1b2c3d4e5f60718"
  instance_type               = "t3.micro"
  associate_public_ip_address = false
}

resource "aws_eip" "of_primary" {
  network_interface = aws_instance.of_primary.primary_network_interface_id
}

resource "aws_instance" "link_of_primary" { # want fail "is there"
  ami                         = "ami-0a1b2c3d4e5f60718"
  instance_type               = "t3.micro"
  associate_public_ip_address = false
}

resource "aws_eip_association" "link_of_primary" {
  allocation_id        = aws_eip.association.id
  network_interface_id = aws_instance.link_of_primary.primary_network_interface_id
}

resource "aws_network_interface" "named" {
  subnet_id = "subnet-0a1b2c3d4e5f60718"
}

resource "aws_instance" "named" { # want fail "is there"
  ami           = "ami-0a1b2c3d4e5f60718"
  instance_type = "t3.micro"

  network_interface {
    device_index         = 0
    network_interface_id = aws_network_interface.named.id
  }
}

resource "aws_eip" "named" {
  network_interface = aws_network_interface.named.id
}

resource "aws_network_interface" "quiet" {
  subnet_id = "subnet-0a1b2c3d4e5f60718"
}

resource "aws_instance" "quiet" { # want pass plan unknown
  ami           = "ami-0a1b2c3d4e5f60718"
  instance_type = "t3.micro"

  network_interface {
    device_index         = 0
    network_interface_id = aws_network_interface.quiet.id
  }
}

resource "aws_network_interface" "primary" {
  subnet_id = "subnet-0a1b2c3d4e5f60718"
}

resource "aws_instance" "primary" { # want fail "is there"
  ami           = "ami-0a1b2c3d4e5f60718"
  instance_type = "t3.micro"

  primary_network_interface {
    network_interface_id = aws_network_interface.primary.id
  }
}

resource "aws_eip_association" "primary" {
  allocation_id        = aws_eip.association.id
  network_interface_id = aws_network_interface.primary.id
}

resource "aws_instance" "interface_elsewhere" { # want unknown "is not in the input"
  ami           = "ami-0a1b2c3d4e5f60718"
  instance_type = "t3.micro"

  network_interface {
    device_index         = 0
    network_interface_id = "eni-0a1b2c3d4e5f60718"
  }
}

resource "aws_instance" "attached" { # want fail "is there"
  ami                         = "ami-0a1b2c3d4e5f60718"
  instance_type               = "t3.micro"
  associate_public_ip_address = false
}

resource "aws_network_interface" "attached" {
  subnet_id = "subnet-0a1b2c3d4e5f60718"

  attachment {
    instance     = aws_instance.attached.id
    device_index = 1
  }
}

resource "aws_eip" "attached" {
  network_interface = aws_network_interface.attached.id
}

resource "aws_instance" "attachment" { # want fail "is there"
  ami                         = "ami-0a1b2c3d4e5f60718"
  instance_type               = "t3.micro"
  associate_public_ip_address = false
}

resource "aws_network_interface_attachment" "attachment" {
  instance_id          = aws_instance.attachment.id
  network_interface_id = "eni-0b1b2c3d4e5f60718"
  device_index         = 1
}

resource "aws_eip" "attachment" {
  network_interface = "eni-0b1b2c3d4e5f60718"
}

resource "aws_spot_instance_request" "eip" { # want fail "is there"
  ami                         = "ami-0a1b2c3d4e5f60718"
  instance_type               = "t3.micro"
  associate_public_ip_address = false
}

resource "aws_eip" "spot" {
  instance = aws_spot_instance_request.eip.spot_instance_id
}

resource "aws_spot_instance_request" "attachment" { # want fail "is there"
  ami                         = "ami-0a1b2c3d4e5f60718"
  instance_type               = "t3.micro"
  associate_public_ip_address = false
}

resource "aws_network_interface_attachment" "spot" {
  instance_id          = aws_spot_instance_request.attachment.spot_instance_id
  network_interface_id = "eni-0c1b2c3d4e5f60718"
  device_index         = 1
}

resource "aws_eip_association" "spot" {
  allocation_id        = aws_eip.association.id
  network_interface_id = "eni-0c1b2c3d4e5f60718"
}
