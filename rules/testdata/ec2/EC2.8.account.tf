# The account's setting is there for what EC2.8.account.after.tf launches.

resource "aws_ec2_instance_metadata_defaults" "account" {
  http_tokens = "required"
}

resource "aws_instance" "first" { # want unknown "which comes first isn't known"
  ami           = "ami-0a1b2c3d4e5f60718"
  instance_type = "t3.micro"
}
