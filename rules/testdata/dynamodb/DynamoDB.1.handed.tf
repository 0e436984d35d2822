# Targets and policies of modules: a policy takes what its target says, by the key of
# its own instance or by a splat. A plan shows then that it refers to the target, but
# not by which attribute.

resource "aws_dynamodb_table" "each" { # want pass plan unknown
  for_each       = toset(["a"])
  name           = "each-${each.key}"
  hash_key       = "id"
  read_capacity  = 5
  write_capacity = 5
  attribute {
    name = "id"
    type = "S"
  }
}

resource "aws_appautoscaling_target" "each" {
  for_each           = toset(["Read", "Write"])
  service_namespace  = "dynamodb"
  resource_id        = "table/${aws_dynamodb_table.each["a"].id}"
  scalable_dimension = "dynamodb:table:${each.key}CapacityUnits"
  min_capacity       = 5
  max_capacity       = 100
}

resource "aws_appautoscaling_policy" "each" {
  for_each           = toset(["Read", "Write"])
  name               = each.key
  service_namespace  = "dynamodb"
  resource_id        = aws_appautoscaling_target.each[each.key].resource_id
  scalable_dimension = aws_appautoscaling_target.each[each.key].scalable_dimension
  policy_type        = "TargetTrackingScaling"
  target_tracking_scaling_policy_configuration {
    target_value = 70
    predefined_metric_specification {
      predefined_metric_type = "DynamoDB${each.key}CapacityUtilization"
    }
  }
}

resource "aws_dynamodb_table" "splat" { # want pass plan unknown
  count          = 1
  name           = "splat"
  hash_key       = "id"
  read_capacity  = 5
  write_capacity = 5
  attribute {
    name = "id"
    type = "S"
  }
}

resource "aws_appautoscaling_target" "splat_read" {
  count              = 1
  service_namespace  = "dynamodb"
  resource_id        = "table/${join("", aws_dynamodb_table.splat[*].id)}"
  scalable_dimension = "dynamodb:table:ReadCapacityUnits"
  min_capacity       = 5
  max_capacity       = 100
}

resource "aws_appautoscaling_policy" "splat_read" {
  count              = 1
  name               = "read"
  service_namespace  = "dynamodb"
  resource_id        = join("", aws_appautoscaling_target.splat_read[*].resource_id)
  scalable_dimension = join("", aws_appautoscaling_target.splat_read[*].scalable_dimension)
  policy_type        = "TargetTrackingScaling"
  target_tracking_scaling_policy_configuration {
    target_value = 70
    predefined_metric_specification {
      predefined_metric_type = "DynamoDBReadCapacityUtilization"
    }
  }
}

resource "aws_appautoscaling_target" "splat_write" {
  count              = 1
  service_namespace  = "dynamodb"
  resource_id        = "table/${join("", aws_dynamodb_table.splat[*].id)}"
  scalable_dimension = "dynamodb:table:WriteCapacityUnits"
  min_capacity       = 5
  max_capacity       = 100
}

resource "aws_appautoscaling_policy" "splat_write" {
  count              = 1
  name               = "write"
  service_namespace  = "dynamodb"
  resource_id        = join("", aws_appautoscaling_target.splat_write[*].resource_id)
  scalable_dimension = join("", aws_appautoscaling_target.splat_write[*].scalable_dimension)
  policy_type        = "TargetTrackingScaling"
  target_tracking_scaling_policy_configuration {
    target_value = 70
    predefined_metric_specification {
      predefined_metric_type = "DynamoDBWriteCapacityUtilization"
    }
  }
}

resource "aws_dynamodb_table" "fixed" { # want fail "has no `aws_appautoscaling_target`"
  name           = "fixed"
  hash_key       = "id"
  read_capacity  = 5
  write_capacity = 5
  attribute {
    name = "id"
    type = "S"
  }
}
