# param minProvisionedReadCapacity = 5
# param targetReadUtilization = 70
# param minProvisionedWriteCapacity = 10
# param targetWriteUtilization = 50

resource "aws_dynamodb_table" "asked" { # want pass
  name           = "asked"
  hash_key       = "id"
  read_capacity  = 5
  write_capacity = 5
  attribute {
    name = "id"
    type = "S"
  }
}

resource "aws_appautoscaling_target" "asked_read" {
  service_namespace  = "dynamodb"
  resource_id        = "table/${aws_dynamodb_table.asked.name}"
  scalable_dimension = "dynamodb:table:ReadCapacityUnits"
  min_capacity       = 5
  max_capacity       = 100
}

resource "aws_appautoscaling_policy" "asked_read" {
  name               = "asked-read"
  service_namespace  = "dynamodb"
  resource_id        = aws_appautoscaling_target.asked_read.resource_id
  scalable_dimension = aws_appautoscaling_target.asked_read.scalable_dimension
  policy_type        = "TargetTrackingScaling"
  target_tracking_scaling_policy_configuration {
    target_value = 70
    predefined_metric_specification {
      predefined_metric_type = "DynamoDBReadCapacityUtilization"
    }
  }
}

resource "aws_appautoscaling_target" "asked_write" {
  service_namespace  = "dynamodb"
  resource_id        = "table/${aws_dynamodb_table.asked.name}"
  scalable_dimension = "dynamodb:table:WriteCapacityUnits"
  min_capacity       = 20
  max_capacity       = 100
}

resource "aws_appautoscaling_policy" "asked_write" {
  name               = "asked-write"
  service_namespace  = "dynamodb"
  resource_id        = aws_appautoscaling_target.asked_write.resource_id
  scalable_dimension = aws_appautoscaling_target.asked_write.scalable_dimension
  policy_type        = "TargetTrackingScaling"
  target_tracking_scaling_policy_configuration {
    target_value = 50
    predefined_metric_specification {
      predefined_metric_type = "DynamoDBWriteCapacityUtilization"
    }
  }
}

resource "aws_dynamodb_table" "small" { # want fail "is 5, and minProvisionedWriteCapacity = 10 is asked for"
  name           = "small"
  hash_key       = "id"
  read_capacity  = 5
  write_capacity = 5
  attribute {
    name = "id"
    type = "S"
  }
}

resource "aws_appautoscaling_target" "small_read" {
  service_namespace  = "dynamodb"
  resource_id        = "table/${aws_dynamodb_table.small.name}"
  scalable_dimension = "dynamodb:table:ReadCapacityUnits"
  min_capacity       = 5
  max_capacity       = 100
}

resource "aws_appautoscaling_policy" "small_read" {
  name               = "small-read"
  service_namespace  = "dynamodb"
  resource_id        = aws_appautoscaling_target.small_read.resource_id
  scalable_dimension = aws_appautoscaling_target.small_read.scalable_dimension
  policy_type        = "TargetTrackingScaling"
  target_tracking_scaling_policy_configuration {
    target_value = 70
    predefined_metric_specification {
      predefined_metric_type = "DynamoDBReadCapacityUtilization"
    }
  }
}

resource "aws_appautoscaling_target" "small_write" {
  service_namespace  = "dynamodb"
  resource_id        = "table/${aws_dynamodb_table.small.name}"
  scalable_dimension = "dynamodb:table:WriteCapacityUnits"
  min_capacity       = 5
  max_capacity       = 100
}

resource "aws_appautoscaling_policy" "small_write" {
  name               = "small-write"
  service_namespace  = "dynamodb"
  resource_id        = aws_appautoscaling_target.small_write.resource_id
  scalable_dimension = aws_appautoscaling_target.small_write.scalable_dimension
  policy_type        = "TargetTrackingScaling"
  target_tracking_scaling_policy_configuration {
    target_value = 50
    predefined_metric_specification {
      predefined_metric_type = "DynamoDBWriteCapacityUtilization"
    }
  }
}

resource "aws_dynamodb_table" "late" { # want fail "is 80, and targetReadUtilization = 70 is asked for"
  name           = "late"
  hash_key       = "id"
  read_capacity  = 5
  write_capacity = 5
  attribute {
    name = "id"
    type = "S"
  }
}

resource "aws_appautoscaling_target" "late_read" {
  service_namespace  = "dynamodb"
  resource_id        = "table/${aws_dynamodb_table.late.name}"
  scalable_dimension = "dynamodb:table:ReadCapacityUnits"
  min_capacity       = 5
  max_capacity       = 100
}

resource "aws_appautoscaling_policy" "late_read" {
  name               = "late-read"
  service_namespace  = "dynamodb"
  resource_id        = aws_appautoscaling_target.late_read.resource_id
  scalable_dimension = aws_appautoscaling_target.late_read.scalable_dimension
  policy_type        = "TargetTrackingScaling"
  target_tracking_scaling_policy_configuration {
    target_value = 80
    predefined_metric_specification {
      predefined_metric_type = "DynamoDBReadCapacityUtilization"
    }
  }
}

resource "aws_appautoscaling_target" "late_write" {
  service_namespace  = "dynamodb"
  resource_id        = "table/${aws_dynamodb_table.late.name}"
  scalable_dimension = "dynamodb:table:WriteCapacityUnits"
  min_capacity       = 10
  max_capacity       = 100
}

resource "aws_appautoscaling_policy" "late_write" {
  name               = "late-write"
  service_namespace  = "dynamodb"
  resource_id        = aws_appautoscaling_target.late_write.resource_id
  scalable_dimension = aws_appautoscaling_target.late_write.scalable_dimension
  policy_type        = "TargetTrackingScaling"
  target_tracking_scaling_policy_configuration {
    target_value = 50
    predefined_metric_specification {
      predefined_metric_type = "DynamoDBWriteCapacityUtilization"
    }
  }
}
