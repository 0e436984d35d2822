# The launch templates of EC2.3.launch.after.

resource "aws_launch_template" "encrypted" {
  name = "encrypted"

  block_device_mappings {
    device_name = "/dev/xvda"

    ebs {
      encrypted = true
    }
  }
}

resource "aws_launch_template" "plain" {
  name = "plain"

  block_device_mappings {
    device_name = "/dev/sdf"

    ebs {
      encrypted = false
    }
  }
}

resource "aws_launch_template" "unset" {
  name = "unset"

  block_device_mappings {
    device_name = "/dev/sdf"

    ebs {
      volume_size = 10
    }
  }

  block_device_mappings {
    device_name  = "/dev/sdg"
    virtual_name = "ephemeral0"
  }
}
