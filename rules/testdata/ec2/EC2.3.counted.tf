# As many volumes and attachments as instances.

resource "aws_instance" "server" { # want pass plan unknown
  count         = 2
  ami           = "ami-0a1b2c3d4e5f60718"
  instance_type = "t3.micro"

  root_block_device {
    encrypted = true
  }
}

resource "aws_ebs_volume" "data" { # want [0] pass
  count             = 2
  availability_zone = "us-east-1a"
  size              = 10
  encrypted         = count.index == 0 # want [1] fail "is false"
}

resource "aws_volume_attachment" "data" {
  count       = 2
  device_name = "/dev/sdf"
  instance_id = aws_instance.server[count.index].id
  volume_id   = aws_ebs_volume.data[count.index].id
}
