# What decides whether an instance is launched with a public IPv4 address.

resource "terraform_data" "later" {}

resource "aws_subnet" "private" {
  vpc_id     = "vpc-0a1b2c3d4e5f60718"
  cidr_block = "10.0.0.0/24"
}

resource "aws_subnet" "public" {
  vpc_id                  = "vpc-0a1b2c3d4e5f60718"
  cidr_block              = "10.0.1.0/24"
  map_public_ip_on_launch = true
}

resource "aws_subnet" "unknown" {
  vpc_id                  = "vpc-0a1b2c3d4e5f60718"
  cidr_block              = "10.0.2.0/24"
  map_public_ip_on_launch = terraform_data.later.id == ""
}

resource "aws_default_subnet" "default" {
  availability_zone = "us-east-1a"
}

data "aws_subnet" "read" {
  id = "subnet-0a1b2c3d4e5f60718"
}

resource "aws_instance" "private" {
  ami                         = "ami-0a1b2c3d4e5f60718"
  instance_type               = "t3.micro"
  subnet_id                   = aws_subnet.public.id
  associate_public_ip_address = false # want pass
}

resource "aws_instance" "public" {
  ami                         = "ami-0a1b2c3d4e5f60718"
  instance_type               = "t3.micro"
  subnet_id                   = aws_subnet.private.id
  associate_public_ip_address = true # want fail "is true"
}

resource "aws_instance" "unknown" {
  ami                         = "ami-0a1b2c3d4e5f60718"
  instance_type               = "t3.micro"
  associate_public_ip_address = terraform_data.later.id == "" # want unknown "is known after apply"
}

resource "aws_instance" "private_subnet" { # want pass
  ami           = "ami-0a1b2c3d4e5f60718"
  instance_type = "t3.micro"
  subnet_id     = aws_subnet.private.id
}

resource "aws_instance" "public_subnet" { # want fail "is true"
  ami           = "ami-0a1b2c3d4e5f60718"
  instance_type = "t3.micro"
  subnet_id     = aws_subnet.public.id
}

resource "aws_instance" "unknown_subnet" { # want unknown "is known after apply"
  ami           = "ami-0a1b2c3d4e5f60718"
  instance_type = "t3.micro"
  subnet_id     = aws_subnet.unknown.id
}

resource "aws_instance" "default_subnet" { # want fail "is not set"
  ami           = "ami-0a1b2c3d4e5f60718"
  instance_type = "t3.micro"
  subnet_id     = aws_default_subnet.default.id
}

resource "aws_instance" "read_subnet" { # want pass hcl unknown
  ami           = "ami-0a1b2c3d4e5f60718"
  instance_type = "t3.micro"
  subnet_id     = data.aws_subnet.read.id
}

resource "aws_instance" "subnet_elsewhere" { # want unknown "subnet-0b1b2c3d4e5f60718 is not in the input"
  ami           = "ami-0a1b2c3d4e5f60718"
  instance_type = "t3.micro"
  subnet_id     = "subnet-0b1b2c3d4e5f60718"
}

resource "aws_instance" "unset" { # want fail "neither is the subnet"
  ami                    = "ami-0a1b2c3d4e5f60718"
  instance_type          = "t3.micro"
  vpc_security_group_ids = ["sg-0a1b2c3d4e5f60718"]
}

resource "aws_instance" "each" { # want ["private"] pass plan unknown
  # want ["public"] fail "is true" plan unknown
  for_each      = { private = aws_subnet.private.id, public = aws_subnet.public.id }
  ami           = "ami-0a1b2c3d4e5f60718"
  instance_type = "t3.micro"
  subnet_id     = each.value
}

resource "aws_spot_instance_request" "private" {
  ami                         = "ami-0a1b2c3d4e5f60718"
  instance_type               = "t3.micro"
  associate_public_ip_address = false # want pass
}

resource "aws_spot_instance_request" "unset" { # want fail "neither is the subnet"
  ami                    = "ami-0a1b2c3d4e5f60718"
  instance_type          = "t3.micro"
  vpc_security_group_ids = ["sg-0a1b2c3d4e5f60718"]
}

resource "aws_spot_instance_request" "public_subnet" { # want fail "is true"
  ami           = "ami-0a1b2c3d4e5f60718"
  instance_type = "t3.micro"
  subnet_id     = aws_subnet.public.id
}
