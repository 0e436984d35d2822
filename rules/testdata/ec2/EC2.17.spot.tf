# A spot request of its own, so that a plan proves what blocks it has.

resource "aws_spot_instance_request" "one" { # want pass
  ami                         = "ami-0a1b2c3d4e5f60718"
  instance_type               = "t3.micro"
  subnet_id                   = "subnet-0a1b2c3d4e5f60718"
  vpc_security_group_ids      = ["sg-0a1b2c3d4e5f60718"]
  associate_public_ip_address = false
}
