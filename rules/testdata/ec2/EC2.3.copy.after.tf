resource "aws_ebs_snapshot_copy" "encrypted" {
  source_snapshot_id = "snap-0a1b2c3d4e5f60718"
  source_region      = "us-west-2"
  encrypted          = true
}

resource "aws_instance" "copy" { # want pass
  ami           = "ami-0a1b2c3d4e5f60718"
  instance_type = "t3.micro"

  root_block_device {
    encrypted = true
  }

  ebs_block_device {
    device_name = "/dev/sdf"
    snapshot_id = aws_ebs_snapshot_copy.encrypted.id
  }
}

resource "aws_spot_instance_request" "copy" { # want pass
  ami           = "ami-0a1b2c3d4e5f60718"
  instance_type = "t3.micro"

  root_block_device {
    encrypted = true
  }

  ebs_block_device {
    device_name = "/dev/sdf"
    snapshot_id = aws_ebs_snapshot_copy.encrypted.id
  }
}
