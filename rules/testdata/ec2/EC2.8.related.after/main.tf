# counted[1] is deleted, so that what named it names counted[0].

resource "aws_launch_template" "counted" {
  count = 1
  name  = "counted-${count.index}"

  metadata_options {
    http_tokens = "required"
  }
}

resource "aws_instance" "counted" {
  count         = 2 # want pass
  ami           = "ami-0a1b2c3d4e5f60718"
  instance_type = "t3.micro"

  launch_template {
    id      = aws_launch_template.counted[0].id
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
  for_each = toset(["a", "b"]) # want ["a"] pass
  # want ["b"] fail "is \"optional\"" kept
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

resource "aws_instance" "apart" { # want pass
  ami           = "ami-0a1b2c3d4e5f60718"
  instance_type = "t3.micro"

  launch_template {
    id      = module.apart.id
    version = "$Latest"
  }
}
