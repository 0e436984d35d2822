resource "aws_instance" "detached" { # want fail "is there"
  ami           = "ami-0a1b2c3d4e5f60718"
  instance_type = "t3.micro"
}

resource "aws_network_interface" "detached" {
  subnet_id = "subnet-0a1b2c3d4e5f60718"
}

resource "aws_network_interface_attachment" "detached" {
  instance_id          = aws_instance.detached.id
  network_interface_id = aws_network_interface.detached.id
  device_index         = 1
}
