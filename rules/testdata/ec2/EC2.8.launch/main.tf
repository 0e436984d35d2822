# The launch templates of EC2.8.launch.after.

resource "aws_launch_template" "required" {
  name = "required"

  metadata_options {
    http_tokens = "required"
  }
}

resource "aws_launch_template" "optional" {
  name = "optional"

  metadata_options {
    http_tokens = "optional"
  }
}

resource "aws_launch_template" "silent" {
  name     = "silent"
  image_id = "ami-0a1b2c3d4e5f60718"
}
