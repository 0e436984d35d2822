resource "aws_dynamodb_table" "shrunk" { # want pass
  name           = "shrunk"
  hash_key       = "id"
  read_capacity  = 5
  write_capacity = 5
  attribute {
    name = "id"
    type = "S"
  }
}

resource "aws_appautoscaling_target" "shrunk_read" {
  service_namespace  = "dynamodb"
  resource_id        = "table/${aws_dynamodb_table.shrunk.name}"
  scalable_dimension = "dynamodb:table:ReadCapacityUnits"
  min_capacity       = 5
  max_capacity       = 100
}

resource "aws_appautoscaling_policy" "shrunk_read" {
  name               = "shrunk-read"
  service_namespace  = "dynamodb"
  resource_id        = aws_appautoscaling_target.shrunk_read.resource_id
  scalable_dimension = aws_appautoscaling_target.shrunk_read.scalable_dimension
  policy_type        = "TargetTrackingScaling"
  target_tracking_scaling_policy_configuration {
    target_value = 70
    predefined_metric_specification {
      predefined_metric_type = "DynamoDBReadCapacityUtilization"
    }
  }
}

resource "aws_appautoscaling_target" "shrunk_write" {
  service_namespace  = "dynamodb"
  resource_id        = "table/${aws_dynamodb_table.shrunk.name}"
  scalable_dimension = "dynamodb:table:WriteCapacityUnits"
  min_capacity       = 5
  max_capacity       = 100
}

resource "aws_appautoscaling_policy" "shrunk_write" {
  name               = "shrunk-write"
  service_namespace  = "dynamodb"
  resource_id        = aws_appautoscaling_target.shrunk_write.resource_id
  scalable_dimension = aws_appautoscaling_target.shrunk_write.scalable_dimension
  policy_type        = "TargetTrackingScaling"
  target_tracking_scaling_policy_configuration {
    target_value = 70
    predefined_metric_specification {
      predefined_metric_type = "DynamoDBWriteCapacityUtilization"
    }
  }
}

resource "aws_dynamodb_table" "grown" { # want fail "has no `aws_appautoscaling_target`"
  name           = "grown"
  hash_key       = "id"
  read_capacity  = 5
  write_capacity = 5
  attribute {
    name = "id"
    type = "S"
  }
}

resource "aws_dynamodb_table" "switched" { # want fail "has no `aws_appautoscaling_target`"
  name           = "switched"
  hash_key       = "id"
  read_capacity  = 5
  write_capacity = 5
  attribute {
    name = "id"
    type = "S"
  }
}
