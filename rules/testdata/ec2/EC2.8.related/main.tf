# Instances and their launch templates, under count, under for_each and in a module.

resource "aws_launch_template" "counted" {
  count = 2
  name  = "counted-${count.index}"

  metadata_options {
    http_tokens = "required"
  }
}

resource "aws_instance" "counted" {
  count         = 2 # want pass plan unknown
  ami           = "ami-0a1b2c3d4e5f60718"
  instance_type = "t3.micro"

  launch_template {
    id      = aws_launch_template.counted[count.index].id
    version = "$Latest"
  }
}

resource "aws_launch_template" "keyed" {
  for_each = { a = "required", b = "optional" }
  name     = "keyed-${each.key}"

  metadata_options {
    http_tokens = each.value
  }
}

resource "aws_instance" "keyed" {
  for_each = toset(["a", "b"]) # want ["a"] pass plan unknown
  # want ["b"] fail "is \"optional\"" plan unknown
  ami           = "ami-0a1b2c3d4e5f60718"
  instance_type = "t3.micro"

  launch_template {
    id      = aws_launch_template.keyed[each.key].id
    version = "$Latest"
  }
}

module "apart" {
  source = "./template"
}

resource "aws_instance" "apart" { # want pass plan unknown
  ami           = "ami-0a1b2c3d4e5f60718"
  instance_type = "t3.micro"

  launch_template {
    id      = module.apart.id
    version = "$Latest"
  }
}
