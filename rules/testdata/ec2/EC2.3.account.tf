# The account's setting is there for what EC2.3.account.after.tf makes.

resource "aws_ebs_encryption_by_default" "account" {
  enabled = true
}

resource "aws_ebs_volume" "first" { # want unknown "which comes first isn't known"
  availability_zone = "us-east-1a"
  size              = 10
}

resource "aws_volume_attachment" "first" {
  device_name = "/dev/sdf"
  instance_id = "i-0a1b2c3d4e5f60718"
  volume_id   = aws_ebs_volume.first.id
}

resource "aws_ebs_volume" "existing" {
  availability_zone = "us-east-1a"
  size              = 10
  encrypted         = true # want pass
}

resource "aws_volume_attachment" "existing" {
  device_name = "/dev/sdg"
  instance_id = "i-0a1b2c3d4e5f60718"
  volume_id   = aws_ebs_volume.existing.id
}
