# Volumes of their own.

resource "random_integer" "later" {
  min = 0
  max = 1
}

resource "aws_ebs_volume" "encrypted" {
  availability_zone = "us-east-1a"
  size              = 10
  encrypted         = true # want pass
}

resource "aws_volume_attachment" "encrypted" {
  device_name = "/dev/sdf"
  instance_id = "i-0a1b2c3d4e5f60718"
  volume_id   = aws_ebs_volume.encrypted.id
}

resource "aws_ebs_volume" "plain" {
  availability_zone = "us-east-1a"
  size              = 10
  encrypted         = false # want fail "is false"
}

resource "aws_volume_attachment" "plain" {
  device_name = "/dev/sdg"
  instance_id = "i-0a1b2c3d4e5f60718"
  volume_id   = aws_ebs_volume.plain.id
}

resource "aws_ebs_volume" "unset" { # want fail "is not set; the default is false"
  availability_zone = "us-east-1a"
  size              = 10
}

resource "aws_volume_attachment" "unset" {
  device_name = "/dev/sdh"
  instance_id = "i-0a1b2c3d4e5f60718"
  volume_id   = aws_ebs_volume.unset.id
}

resource "aws_ebs_volume" "unattached" {
  availability_zone = "us-east-1a"
  size              = 10
  encrypted         = false # want pass
}

resource "aws_ebs_volume" "unknown" {
  availability_zone = "us-east-1a"
  size              = 10
  encrypted         = random_integer.later.result == 1 # want unknown "is known after apply"
}

resource "aws_volume_attachment" "unknown" {
  device_name = "/dev/sdi"
  instance_id = "i-0a1b2c3d4e5f60718"
  volume_id   = aws_ebs_volume.unknown.id
}

resource "aws_ebs_volume" "key_only" { # want fail "is not set; the default is false"
  availability_zone = "us-east-1a"
  size              = 10
  kms_key_id        = "arn:aws:kms:us-east-1:123456789012:key/0a1b2c3d-0000-0000-0000-000000000000"
}

resource "aws_volume_attachment" "key_only" {
  device_name = "/dev/sdj"
  instance_id = "i-0a1b2c3d4e5f60718"
  volume_id   = aws_ebs_volume.key_only.id
}

resource "aws_ebs_volume" "snapshot" { # want unknown "the snapshot decides: snap-0a1b2c3d4e5f60718 is not in the input"
  availability_zone = "us-east-1a"
  snapshot_id       = "snap-0a1b2c3d4e5f60718"
}

resource "aws_volume_attachment" "snapshot" {
  device_name = "/dev/sdk"
  instance_id = "i-0a1b2c3d4e5f60718"
  volume_id   = aws_ebs_volume.snapshot.id
}

resource "aws_ebs_snapshot_copy" "encrypted" {
  source_snapshot_id = "snap-0a1b2c3d4e5f60718"
  source_region      = "us-west-2"
  encrypted          = true
}

resource "aws_ebs_volume" "copy" { # want pass "is true"
  availability_zone = "us-east-1a"
  snapshot_id       = aws_ebs_snapshot_copy.encrypted.id
}

resource "aws_volume_attachment" "copy" {
  device_name = "/dev/sdl"
  instance_id = "i-0a1b2c3d4e5f60718"
  volume_id   = aws_ebs_volume.copy.id
}

resource "aws_ebs_volume" "each" {
  for_each          = { plain = false, encrypted = true }
  availability_zone = "us-east-1a"
  size              = 10
  encrypted         = each.value # want ["plain"] fail "is false"
  # want ["encrypted"] pass
}

resource "aws_volume_attachment" "each" {
  for_each    = aws_ebs_volume.each
  device_name = "/dev/sdm"
  instance_id = "i-0a1b2c3d4e5f60718"
  volume_id   = each.value.id
}
