# What decides where the instance says nothing: its launch template, and then the
# AMI. A plan doesn't show dynamic blocks, so that there is none is known only
# where nothing unknown could flow into one: see EC2.8.launch.after.

resource "terraform_data" "later" {}

data "aws_ami" "image" {
  owners      = ["amazon"]
  name_regex  = "^al2023"
  most_recent = true
}

resource "aws_launch_template" "required" {
  name = "required"

  metadata_options {
    http_tokens = "required"
  }
}

resource "aws_launch_template" "optional" {
  name     = "optional"
  image_id = data.aws_ami.image.id

  metadata_options {
    http_tokens = "optional"
  }
}

resource "aws_launch_template" "silent" {
  name     = "silent"
  image_id = data.aws_ami.image.id
}

resource "aws_launch_template" "unknown" {
  name = "unknown"

  metadata_options {
    http_tokens = terraform_data.later.id == "" ? "required" : "optional"
  }
}

resource "aws_instance" "by_template" { # want pass "is \"required\"" plan unknown
  ami           = "ami-0a1b2c3d4e5f60718"
  instance_type = "t3.micro"

  launch_template {
    id = aws_launch_template.required.id
  }
}

resource "aws_instance" "by_template_name" { # want fail "is \"optional\"" plan unknown
  instance_type = "t3.micro"

  launch_template {
    name    = aws_launch_template.optional.name
    version = "$Latest"
  }
}

resource "aws_instance" "over_template" { # want pass
  instance_type = "t3.micro"

  launch_template {
    name = "optional"
  }

  metadata_options {
    http_tokens = "required"
  }
}

resource "aws_instance" "by_unknown_template" { # want unknown
  ami           = "ami-0a1b2c3d4e5f60718"
  instance_type = "t3.micro"

  launch_template {
    id = aws_launch_template.unknown.id
  }
}

resource "aws_instance" "by_template_elsewhere" { # want unknown
  instance_type = "t3.micro"

  launch_template {
    id = "lt-0a1b2c3d4e5f60718"
  }
}

resource "aws_instance" "by_image" { # want fail "the default of data.aws_ami.image is \"optional\"" plan unknown hcl unknown
  ami           = data.aws_ami.image.id
  instance_type = "t3.micro"
}

resource "aws_instance" "by_image_of_template" { # want fail "the default of data.aws_ami.image is \"optional\"" plan unknown hcl unknown
  instance_type = "t3.micro"

  launch_template {
    id = aws_launch_template.silent.id
  }
}

resource "aws_instance" "by_image_elsewhere" { # want unknown
  ami           = "ami-0a1b2c3d4e5f60718"
  instance_type = "t3.micro"
}

resource "aws_spot_instance_request" "by_image_elsewhere" { # want unknown
  ami           = "ami-0a1b2c3d4e5f60718"
  instance_type = "t3.micro"
}

resource "aws_spot_instance_request" "by_template" { # want fail "is \"optional\"" plan unknown
  instance_type = "t3.micro"

  launch_template {
    id = aws_launch_template.optional.id
  }
}
