# The snapshot of EC2.3.copy.after.

resource "aws_ebs_snapshot_copy" "encrypted" {
  source_snapshot_id = "snap-0a1b2c3d4e5f60718"
  source_region      = "us-west-2"
  encrypted          = true
}
