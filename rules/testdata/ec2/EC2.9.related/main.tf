# Instances and their Elastic IP addresses, under count, under for_each and in a module.

resource "aws_instance" "counted" {
  count                       = 2 # want fail "is there"
  ami                         = "ami-0a1b2c3d4e5f60718"
  instance_type               = "t3.micro"
  associate_public_ip_address = false
}

resource "aws_eip" "counted" {
  count    = 2
  instance = aws_instance.counted[count.index].id
}

resource "aws_instance" "keyed" {
  for_each = toset(["a", "b"]) # want ["a"] fail "is there"
  # want ["b"] pass
  ami                         = "ami-0a1b2c3d4e5f60718"
  instance_type               = "t3.micro"
  associate_public_ip_address = false
}

resource "aws_eip" "keyed" {
  for_each = toset(["a"])
  instance = aws_instance.keyed[each.key].id
}

resource "aws_instance" "apart" { # want fail "is there"
  ami                         = "ami-0a1b2c3d4e5f60718"
  instance_type               = "t3.micro"
  associate_public_ip_address = false
}

module "apart" {
  source   = "./address"
  instance = aws_instance.apart.id
}
