# Security groups and what they are for, under count, under for_each and in a module.

resource "aws_security_group" "counted" {
  count = 2 # want pass
  name  = "counted-${count.index}"
}

resource "aws_instance" "counted" {
  count                  = 2
  ami                    = "ami-0a1b2c3d4e5f60718"
  instance_type          = "t3.micro"
  vpc_security_group_ids = [aws_security_group.counted[count.index].id]
}

resource "aws_security_group" "keyed" {
  for_each = toset(["a", "b"]) # want ["a"] pass
  # want ["b"] fail "attached to nothing"
  name = "keyed-${each.key}"
}

resource "aws_instance" "keyed" {
  for_each               = toset(["a"])
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
