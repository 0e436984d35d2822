resource "aws_ecs_service" "private" {
  name = "private"
  network_configuration {
    subnets          = ["subnet-0a1b2c3d4e5f60718"]
    assign_public_ip = false # want pass
  }
}

resource "aws_ecs_service" "public" {
  name = "public"
  network_configuration {
    subnets          = ["subnet-0a1b2c3d4e5f60718"]
    assign_public_ip = true # want fail "is true"
  }
}

resource "aws_ecs_service" "unset" { # want pass "default is false"
  name = "unset"
  network_configuration {
    subnets = ["subnet-0a1b2c3d4e5f60718"]
  }
}

resource "aws_ecs_service" "bridge" { # want pass "default is false"
  name = "bridge"
}
