# What exists before EC2.9.version.after.

resource "aws_launch_template" "public" {
  name = "public"

  network_interfaces {
    associate_public_ip_address = true
  }
}

resource "aws_network_interface" "quiet" {
  subnet_id = "subnet-0a1b2c3d4e5f60718"
}
