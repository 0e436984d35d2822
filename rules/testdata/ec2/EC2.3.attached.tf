# A volume that is attached shows among the devices of its instance as well, once
# that was refreshed. It is judged once.

resource "aws_instance" "server" { # want pass plan unknown
  ami           = "ami-0a1b2c3d4e5f60718"
  instance_type = "t3.micro"

  root_block_device {
    encrypted = true
  }
}

resource "aws_ebs_volume" "data" {
  availability_zone = "us-east-1a"
  size              = 10
  encrypted         = false # want fail "is false"
}

resource "aws_volume_attachment" "data" {
  device_name = "/dev/sdf"
  instance_id = aws_instance.server.id
  volume_id   = aws_ebs_volume.data.id
}
