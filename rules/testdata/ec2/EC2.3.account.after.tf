# want aws_ebs_volume.first deleted

resource "aws_ebs_encryption_by_default" "account" {
  enabled = true
}

resource "aws_ebs_volume" "second" { # want pass "is true"
  availability_zone = "us-east-1a"
  size              = 10
}

resource "aws_volume_attachment" "second" {
  device_name = "/dev/sdh"
  instance_id = "i-0a1b2c3d4e5f60718"
  volume_id   = aws_ebs_volume.second.id
}

resource "aws_instance" "second" {
  ami           = "ami-0a1b2c3d4e5f60718"
  instance_type = "t3.micro"

  ebs_block_device { # want unknown
    device_name = "/dev/sdf"
    volume_size = 10
  }
}

resource "aws_ebs_volume" "existing" {
  availability_zone = "us-east-1a"
  size              = 10
  encrypted         = true # want pass
}
