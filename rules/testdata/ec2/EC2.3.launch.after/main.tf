# Instances that leave it to their launch template or AMI, each in a module of its
# own, so that nothing unknown can flow into it.

resource "aws_launch_template" "encrypted" {
  name = "encrypted"

  block_device_mappings {
    device_name = "/dev/xvda"

    ebs {
      encrypted = true
    }
  }
}

resource "aws_launch_template" "plain" {
  name = "plain"

  block_device_mappings {
    device_name = "/dev/sdf"

    ebs {
      encrypted = false
    }
  }
}

resource "aws_launch_template" "unset" {
  name = "unset"

  block_device_mappings {
    device_name = "/dev/sdf"

    ebs {
      volume_size = 10
    }
  }

  block_device_mappings {
    device_name  = "/dev/sdg"
    virtual_name = "ephemeral0"
  }
}


data "aws_ami" "image" {
  owners      = ["self"]
  most_recent = true
}

module "image" {
  source = "./image"
  ami    = data.aws_ami.image.id
}

module "image_elsewhere" {
  source = "./image"
  ami    = "ami-0a1b2c3d4e5f60718"
}

module "encrypted" {
  source   = "./template"
  ami      = data.aws_ami.image.id
  template = aws_launch_template.encrypted.id
}

module "encrypted_image_elsewhere" {
  source   = "./template"
  ami      = "ami-0a1b2c3d4e5f60718"
  template = aws_launch_template.encrypted.id
}

module "plain" {
  source   = "./template"
  ami      = data.aws_ami.image.id
  template = aws_launch_template.plain.id
}

module "unset" {
  source   = "./template"
  ami      = data.aws_ami.image.id
  template = aws_launch_template.unset.id
}

module "older" {
  source   = "./template"
  ami      = data.aws_ami.image.id
  template = aws_launch_template.plain.id
  release  = "0"
}

module "latest" {
  source   = "./template"
  ami      = data.aws_ami.image.id
  template = aws_launch_template.plain.id
  release  = "$Latest"
}

module "spot_encrypted" {
  source   = "./spot"
  ami      = data.aws_ami.image.id
  template = aws_launch_template.encrypted.id
}

module "spot_plain" {
  source   = "./spot"
  ami      = data.aws_ami.image.id
  template = aws_launch_template.plain.id
}

module "spot_older" {
  source   = "./spot"
  ami      = data.aws_ami.image.id
  template = aws_launch_template.plain.id
  release  = "0"
}
