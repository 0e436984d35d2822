variable "instance" {
  type = string
}

resource "aws_network_interface_attachment" "this" {
  instance_id          = var.instance
  network_interface_id = "eni-0a1b2c3d4e5f60718"
  device_index         = 1
}
