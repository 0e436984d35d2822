# counted[1] loses its partner, and keyed["b"] is given one.

resource "aws_security_group" "counted" {
  count = 2 # want [0] pass
  # want [1] fail introduced
  name = "counted-${count.index}"
}

resource "aws_instance" "counted" {
  count                  = 1
  ami                    = "ami-0a1b2c3d4e5f60718"
  instance_type          = "t3.micro"
  vpc_security_group_ids = [aws_security_group.counted[count.index].id]
}

resource "aws_security_group" "keyed" {
  for_each = toset(["a", "b"]) # want ["a"] pass
  # want ["b"] pass
  name = "keyed-${each.key}"
}

resource "aws_instance" "keyed" {
  for_each               = toset(["a", "b"])
  ami                    = "ami-0a1b2c3d4e5f60718"
  instance_type          = "t3.micro"
  vpc_security_group_ids = [aws_security_group.keyed[each.key].id]
}

resource "aws_security_group" "apart" { # want pass
  name = "apart"
}

module "apart" {
  source = "./instance"
  group  = aws_security_group.apart.id
}
