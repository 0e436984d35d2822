resource "aws_ecs_task_definition" "bridge" { # want pass
  family                = "bridge"
  container_definitions = jsonencode([{ name = "app", image = "app" }])
}

resource "aws_ecs_task_definition" "awsvpc" {
  family                = "awsvpc"
  network_mode          = "awsvpc" # want pass
  container_definitions = jsonencode([{ name = "app", image = "app", user = "root" }])
}

resource "aws_ecs_task_definition" "named_user" {
  family                = "named-user"
  network_mode          = "host"
  container_definitions = jsonencode([{ name = "app", image = "app", user = "app:app" }]) # want pass
}

resource "aws_ecs_task_definition" "privileged" {
  family                = "privileged"
  network_mode          = "host"
  container_definitions = jsonencode([{ name = "agent", image = "agent", privileged = true }]) # want pass
}

resource "aws_ecs_task_definition" "root" {
  family                = "root"
  network_mode          = "host"
  container_definitions = jsonencode([{ name = "app", image = "app", user = "app" }, { name = "sidecar", image = "sidecar", user = "0:0" }]) # want fail "lets container \"sidecar\" run as root"
}

resource "aws_ecs_task_definition" "no_user" {
  family                = "no-user"
  network_mode          = "host"
  container_definitions = jsonencode([{ name = "app", image = "app", privileged = false }]) # want fail "lets container \"app\" run as root"
}
