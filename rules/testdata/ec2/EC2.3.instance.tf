# Volumes that an instance is launched with.

resource "aws_instance" "encrypted" { # want pass
  ami           = "ami-0a1b2c3d4e5f60718"
  instance_type = "t3.micro"

  root_block_device {
    encrypted = true
  }

  ebs_block_device {
    device_name = "/dev/sdf"
    encrypted   = true
  }
}

resource "aws_instance" "plain_root" {
  ami           = "ami-0a1b2c3d4e5f60718"
  instance_type = "t3.micro"

  root_block_device {
    encrypted = false # want fail "is false"
  }
}

resource "aws_instance" "plain_device" {
  ami           = "ami-0a1b2c3d4e5f60718"
  instance_type = "t3.micro"

  root_block_device {
    encrypted = true
  }

  ebs_block_device {
    device_name = "/dev/sdf"
    encrypted   = false # want fail "is false"
  }
}

resource "aws_instance" "unset_device" {
  ami           = "ami-0a1b2c3d4e5f60718"
  instance_type = "t3.micro"

  ebs_block_device { # want fail "is not set; the default is false"
    device_name = "/dev/sdf"
    volume_size = 10
  }
}

resource "aws_instance" "snapshot" {
  ami           = "ami-0a1b2c3d4e5f60718"
  instance_type = "t3.micro"

  root_block_device {
    encrypted = true
  }

  ebs_block_device { # want unknown
    device_name = "/dev/sdf"
    snapshot_id = "snap-0a1b2c3d4e5f60718"
  }
}

resource "aws_instance" "unset" { # want unknown
  ami           = "ami-0a1b2c3d4e5f60718"
  instance_type = "t3.micro"
}

resource "aws_spot_instance_request" "plain_root" {
  ami           = "ami-0a1b2c3d4e5f60718"
  instance_type = "t3.micro"

  root_block_device {
    encrypted = false # want fail "is false"
  }
}

resource "aws_spot_instance_request" "plain_device" {
  ami           = "ami-0a1b2c3d4e5f60718"
  instance_type = "t3.micro"

  ebs_block_device {
    device_name = "/dev/sdf"
    encrypted   = false # want fail "is false"
  }
}
