resource "aws_dynamodb_table" "shrunk" { # want fail "which this change deletes" introduced
  name           = "shrunk"
  hash_key       = "id"
  read_capacity  = 5
  write_capacity = 5
  attribute {
    name = "id"
    type = "S"
  }
}

resource "aws_dynamodb_table" "grown" { # want pass resolved
  name           = "grown"
  hash_key       = "id"
  read_capacity  = 5
  write_capacity = 5
  attribute {
    name = "id"
    type = "S"
  }
}

resource "aws_appautoscaling_target" "grown_read" {
  service_namespace  = "dynamodb"
  resource_id        = "table/${aws_dynamodb_table.grown.name}"
  scalable_dimension = "dynamodb:table:ReadCapacityUnits"
  min_capacity       = 5
  max_capacity       = 100
}

resource "aws_appautoscaling_policy" "grown_read" {
  name               = "grown-read"
  service_namespace  = "dynamodb"
  resource_id        = aws_appautoscaling_target.grown_read.resource_id
  scalable_dimension = aws_appautoscaling_target.grown_read.scalable_dimension
  policy_type        = "TargetTrackingScaling"
  target_tracking_scaling_policy_configuration {
    target_value = 70
    predefined_metric_specification {
      predefined_metric_type = "DynamoDBReadCapacityUtilization"
    }
  }
}

resource "aws_appautoscaling_target" "grown_write" {
  service_namespace  = "dynamodb"
  resource_id        = "table/${aws_dynamodb_table.grown.name}"
  scalable_dimension = "dynamodb:table:WriteCapacityUnits"
  min_capacity       = 5
  max_capacity       = 100
}

resource "aws_appautoscaling_policy" "grown_write" {
  name               = "grown-write"
  service_namespace  = "dynamodb"
  resource_id        = aws_appautoscaling_target.grown_write.resource_id
  scalable_dimension = aws_appautoscaling_target.grown_write.scalable_dimension
  policy_type        = "TargetTrackingScaling"
  target_tracking_scaling_policy_configuration {
    target_value = 70
    predefined_metric_specification {
      predefined_metric_type = "DynamoDBWriteCapacityUtilization"
    }
  }
}

resource "aws_dynamodb_table" "switched" {
  name         = "switched"
  hash_key     = "id"
  billing_mode = "PAY_PER_REQUEST" # want pass resolved
  attribute {
    name = "id"
    type = "S"
  }
}
