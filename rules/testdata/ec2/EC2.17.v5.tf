# Where the provider has no secondary_network_interface yet, an argument that
# rules out network interfaces is enough for a plan.

terraform {
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "~> 5.0"
    }
  }
}

resource "aws_subnet" "main" {
  vpc_id     = "vpc-0a1b2c3d4e5f60718"
  cidr_block = "10.0.0.0/24"
}

resource "aws_instance" "subnet" { # want pass
  ami           = "ami-0a1b2c3d4e5f60718"
  instance_type = "t3.micro"
  subnet_id     = aws_subnet.main.id
}

resource "aws_instance" "groups" { # want pass
  ami                    = "ami-0a1b2c3d4e5f60718"
  instance_type          = "t3.micro"
  vpc_security_group_ids = ["sg-0a1b2c3d4e5f60718"]
}

resource "aws_instance" "nothing" { # want pass plan unknown
  ami           = "ami-0a1b2c3d4e5f60718"
  instance_type = "t3.micro"
}

resource "aws_spot_instance_request" "address" { # want pass
  ami                         = "ami-0a1b2c3d4e5f60718"
  instance_type               = "t3.micro"
  associate_public_ip_address = false
}

resource "aws_spot_instance_request" "two" {
  ami           = "ami-0a1b2c3d4e5f60718"
  instance_type = "t3.micro"

  network_interface {
    device_index         = 1 # want fail "is 1"
    network_interface_id = "eni-0a1b2c3d4e5f60718"
  }
}

resource "aws_spot_instance_request" "two_cards" {
  ami           = "ami-0a1b2c3d4e5f60718"
  instance_type = "p4d.24xlarge"

  network_interface {
    device_index         = 0
    network_card_index   = 1 # want fail "is 1"
    network_interface_id = "eni-0b1b2c3d4e5f60718"
  }
}

resource "aws_spot_instance_request" "subnet" { # want pass
  ami           = "ami-0a1b2c3d4e5f60718"
  instance_type = "t3.micro"
  subnet_id     = aws_subnet.main.id
}

resource "aws_spot_instance_request" "groups" { # want pass
  ami                    = "ami-0a1b2c3d4e5f60718"
  instance_type          = "t3.micro"
  vpc_security_group_ids = ["sg-0a1b2c3d4e5f60718"]
}
