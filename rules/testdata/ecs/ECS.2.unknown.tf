resource "aws_ecs_service" "unknown" {
  name = "unknown"
  network_configuration {
    subnets          = ["subnet-0a1b2c3d4e5f60718"]
    assign_public_ip = terraform_data.later.output # want unknown "known after apply"
  }
}

resource "aws_ecs_service" "perhaps" { # want unknown
  name = "perhaps"
  dynamic "network_configuration" {
    for_each = terraform_data.networks.output
    content {
      subnets          = ["subnet-0a1b2c3d4e5f60718"]
      assign_public_ip = true
    }
  }
}

resource "terraform_data" "networks" {
  input = ["a"]
}

resource "terraform_data" "later" {
  input = true
}
