resource "terraform_data" "later" {}

resource "aws_instance" "required" {
  ami           = "ami-0a1b2c3d4e5f60718"
  instance_type = "t3.micro"

  metadata_options {
    http_tokens = "required" # want pass
  }
}

resource "aws_instance" "optional" {
  ami           = "ami-0a1b2c3d4e5f60718"
  instance_type = "t3.micro"

  metadata_options {
    http_tokens = "optional" # want fail "is \"optional\", not \"required\""
  }
}

resource "aws_instance" "disabled" {
  ami           = "ami-0a1b2c3d4e5f60718"
  instance_type = "t3.micro"

  metadata_options {
    http_endpoint = "disabled"
    http_tokens   = "optional" # want fail "is \"optional\""
  }
}

resource "aws_instance" "unknown" {
  ami           = "ami-0a1b2c3d4e5f60718"
  instance_type = "t3.micro"

  metadata_options {
    http_tokens = terraform_data.later.id == "" ? "required" : "optional" # want unknown "is known after apply"
  }
}

resource "aws_spot_instance_request" "optional" {
  ami           = "ami-0a1b2c3d4e5f60718"
  instance_type = "t3.micro"

  metadata_options {
    http_tokens = "optional" # want fail "is \"optional\""
  }
}

resource "aws_spot_instance_request" "required" {
  ami           = "ami-0a1b2c3d4e5f60718"
  instance_type = "t3.micro"

  metadata_options {
    http_tokens = "required" # want pass
  }
}

resource "aws_instance" "each" {
  for_each      = toset(["required", "optional"])
  ami           = "ami-0a1b2c3d4e5f60718"
  instance_type = "t3.micro"

  metadata_options {
    http_tokens = each.key # want ["required"] pass
    # want ["optional"] fail "is \"optional\""
  }
}
