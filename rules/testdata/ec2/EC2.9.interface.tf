# An instance of its own, so that a plan proves what blocks it has.

resource "aws_instance" "interface" {
  ami           = "ami-0a1b2c3d4e5f60718"
  instance_type = "t3.micro"

  network_interface {
    device_index         = 0
    network_interface_id = "eni-0a1b2c3d4e5f60718" # want unknown "eni-0a1b2c3d4e5f60718 is not in the input"
  }
}
