# Instances that say nothing, each in a module of its own, so that nothing unknown
# can flow into it.

resource "aws_launch_template" "required" {
  name = "required"

  metadata_options {
    http_tokens = "required"
  }
}

resource "aws_launch_template" "optional" {
  name = "optional"

  metadata_options {
    http_tokens = "optional"
  }
}

resource "aws_launch_template" "silent" {
  name     = "silent"
  image_id = "ami-0a1b2c3d4e5f60718"
}

data "aws_ami" "image" {
  owners      = ["amazon"]
  name_regex  = "^al2023"
  most_recent = true
}

module "image" {
  source = "./image"
  ami    = data.aws_ami.image.id
}

module "image_elsewhere" {
  source = "./image"
  ami    = "ami-0b1b2c3d4e5f60718"
}

module "required" {
  source   = "./template"
  template = aws_launch_template.required.id
}

module "latest" {
  source   = "./template"
  template = aws_launch_template.optional.id
  release  = "$Latest"
}

module "older" {
  source   = "./template"
  template = aws_launch_template.optional.id
  release  = "0"
}

module "silent" {
  source   = "./template"
  template = aws_launch_template.silent.id
}

module "template_elsewhere" {
  source   = "./template"
  template = "lt-0a1b2c3d4e5f60718"
}

module "spot_image" {
  source = "./spot_image"
  ami    = data.aws_ami.image.id
}

module "spot_required" {
  source   = "./spot_template"
  template = aws_launch_template.required.id
}

module "spot_older" {
  source   = "./spot_template"
  template = aws_launch_template.required.id
  release  = "0"
}
