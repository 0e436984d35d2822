variable "table" {
  type = string
}

variable "most" {
  type = number
}

resource "aws_appautoscaling_target" "this" {
  for_each           = toset(["Read", "Write"])
  service_namespace  = "dynamodb"
  resource_id        = "table/${var.table}"
  scalable_dimension = "dynamodb:table:${each.key}CapacityUnits"
  min_capacity       = 5
  max_capacity       = var.most
}

resource "aws_appautoscaling_policy" "this" {
  for_each           = toset(["Read", "Write"])
  name               = each.key
  service_namespace  = "dynamodb"
  resource_id        = "table/${var.table}"
  scalable_dimension = "dynamodb:table:${each.key}CapacityUnits"
  policy_type        = "TargetTrackingScaling"

  target_tracking_scaling_policy_configuration {
    target_value = 70
  }
}
