# The launch template of EC2.17.template.after.

resource "aws_launch_template" "two" {
  name = "two"

  network_interfaces {
    device_index = 1
    subnet_id    = "subnet-0a1b2c3d4e5f60718"
  }
}
