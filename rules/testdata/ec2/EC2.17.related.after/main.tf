# counted[1] loses its partner, and keyed["b"] is given one.

resource "aws_instance" "counted" {
  count = 2 # want [0] fail "is there"
  # want [1] pass resolved
  ami           = "ami-0a1b2c3d4e5f60718"
  instance_type = "t3.micro"
}

resource "aws_network_interface_attachment" "counted" {
  count                = 1
  instance_id          = aws_instance.counted[count.index].id
  network_interface_id = "eni-0a1b2c3d4e5f60718"
  device_index         = 1
}

resource "aws_instance" "keyed" {
  for_each = toset(["a", "b"]) # want ["a"] fail "is there"
  # want ["b"] fail introduced
  ami           = "ami-0a1b2c3d4e5f60718"
  instance_type = "t3.micro"
}

resource "aws_network_interface_attachment" "keyed" {
  for_each             = toset(["a", "b"])
  instance_id          = aws_instance.keyed[each.key].id
  network_interface_id = "eni-0a1b2c3d4e5f60718"
  device_index         = 1
}

resource "aws_instance" "apart" { # want fail "is there"
  ami           = "ami-0a1b2c3d4e5f60718"
  instance_type = "t3.micro"
}

module "apart" {
  source   = "./interface"
  instance = aws_instance.apart.id
}
