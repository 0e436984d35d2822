resource "terraform_data" "later" {}

resource "aws_launch_configuration" "private" {
  image_id                    = "ami-0a1b2c3d4e5f60718"
  instance_type               = "t3.micro"
  associate_public_ip_address = false # want pass
}

resource "aws_launch_configuration" "unset" { # want pass
  image_id      = "ami-0a1b2c3d4e5f60718"
  instance_type = "t3.micro"
}

resource "aws_launch_configuration" "public" {
  image_id                    = "ami-0a1b2c3d4e5f60718"
  instance_type               = "t3.micro"
  associate_public_ip_address = true # want fail "is true"
}

resource "aws_launch_configuration" "unknown" {
  image_id                    = "ami-0a1b2c3d4e5f60718"
  instance_type               = "t3.micro"
  associate_public_ip_address = terraform_data.later.id == "" # want unknown "is known after apply"
}

resource "aws_launch_configuration" "each" {
  for_each                    = { public = true, private = false }
  image_id                    = "ami-0a1b2c3d4e5f60718"
  instance_type               = "t3.micro"
  associate_public_ip_address = each.value # want ["public"] fail "is true"
  # want ["private"] pass
}

resource "aws_launch_template" "public" {
  name = "public"

  network_interfaces {
    associate_public_ip_address = true
  }
}
