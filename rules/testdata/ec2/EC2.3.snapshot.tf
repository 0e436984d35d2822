# An instance of its own, so that a plan proves what blocks it has.

resource "aws_instance" "snapshot" {
  ami           = "ami-0a1b2c3d4e5f60718"
  instance_type = "t3.micro"

  root_block_device {
    encrypted = true
  }

  ebs_block_device { # want unknown "the snapshot decides: snap-0a1b2c3d4e5f60718 is not in the input"
    device_name = "/dev/sdf"
    snapshot_id = "snap-0a1b2c3d4e5f60718"
  }
}
