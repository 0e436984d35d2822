# The network interface shows its attachment as it was at the last refresh.

resource "aws_instance" "detached" { # want unknown "shows what was before this change" kept
  ami           = "ami-0a1b2c3d4e5f60718"
  instance_type = "t3.micro"
}

resource "aws_network_interface" "detached" {
  subnet_id = "subnet-0a1b2c3d4e5f60718"
}
