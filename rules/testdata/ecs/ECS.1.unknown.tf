resource "aws_ecs_task_definition" "unknown_mode" {
  family                = "unknown-mode"
  network_mode          = terraform_data.later.output # want unknown
  container_definitions = jsonencode([{ name = "app", image = "app" }])
}

resource "aws_ecs_task_definition" "unknown_user" {
  family                = "unknown-user"
  network_mode          = "host"
  container_definitions = jsonencode([{ name = "app", image = "app", user = terraform_data.later.output }]) # want unknown
}

# The structure around what is unknown shows in the source, not in the plan.
resource "aws_ecs_task_definition" "unknown_image" {
  family                = "unknown-image"
  network_mode          = "host"
  container_definitions = jsonencode([{ name = "app", image = terraform_data.later.output, user = "root" }]) # want fail "run as root" plan unknown
}

resource "terraform_data" "later" {
  input = "host"
}
