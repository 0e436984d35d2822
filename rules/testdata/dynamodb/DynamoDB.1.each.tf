resource "aws_dynamodb_table" "each" {
  for_each       = toset(["a", "b"])
  name           = "each-${each.key}" # want ["a"] pass
  hash_key       = "id"               # want ["b"] fail "has no"
  read_capacity  = 5
  write_capacity = 5
  attribute {
    name = "id"
    type = "S"
  }
}

locals {
  kinds = toset(["Read", "Write"])
}

resource "aws_appautoscaling_target" "each" {
  for_each           = local.kinds
  service_namespace  = "dynamodb"
  resource_id        = "table/${aws_dynamodb_table.each["a"].name}"
  scalable_dimension = "dynamodb:table:${each.key}CapacityUnits"
  min_capacity       = 5
  max_capacity       = 100
}

resource "aws_appautoscaling_policy" "each" {
  for_each           = aws_appautoscaling_target.each
  name               = each.key
  service_namespace  = "dynamodb"
  resource_id        = each.value.resource_id
  scalable_dimension = each.value.scalable_dimension
  policy_type        = "TargetTrackingScaling"
  target_tracking_scaling_policy_configuration {
    target_value = 70
    predefined_metric_specification {
      predefined_metric_type = "DynamoDB${each.key}CapacityUtilization"
    }
  }
}

resource "aws_dynamodb_table" "split_index" { # want pass
  name           = "split-index"
  hash_key       = "id"
  read_capacity  = 5
  write_capacity = 5
  attribute {
    name = "id"
    type = "S"
  }
}

resource "aws_appautoscaling_target" "split_index_read" {
  service_namespace  = "dynamodb"
  resource_id        = "table/${aws_dynamodb_table.split_index.name}"
  scalable_dimension = "dynamodb:table:ReadCapacityUnits"
  min_capacity       = 5
  max_capacity       = 100
}

resource "aws_appautoscaling_policy" "split_index_read" {
  name               = "split_index-read"
  service_namespace  = "dynamodb"
  resource_id        = aws_appautoscaling_target.split_index_read.resource_id
  scalable_dimension = aws_appautoscaling_target.split_index_read.scalable_dimension
  policy_type        = "TargetTrackingScaling"
  target_tracking_scaling_policy_configuration {
    target_value = 70
    predefined_metric_specification {
      predefined_metric_type = "DynamoDBReadCapacityUtilization"
    }
  }
}

resource "aws_appautoscaling_target" "split_index_write" {
  service_namespace  = "dynamodb"
  resource_id        = "table/${aws_dynamodb_table.split_index.name}"
  scalable_dimension = "dynamodb:table:WriteCapacityUnits"
  min_capacity       = 5
  max_capacity       = 100
}

resource "aws_appautoscaling_policy" "split_index_write" {
  name               = "split_index-write"
  service_namespace  = "dynamodb"
  resource_id        = aws_appautoscaling_target.split_index_write.resource_id
  scalable_dimension = aws_appautoscaling_target.split_index_write.scalable_dimension
  policy_type        = "TargetTrackingScaling"
  target_tracking_scaling_policy_configuration {
    target_value = 70
    predefined_metric_specification {
      predefined_metric_type = "DynamoDBWriteCapacityUtilization"
    }
  }
}

resource "aws_dynamodb_global_secondary_index" "scaled" {
  table_name = aws_dynamodb_table.split_index.name
  index_name = "by-mail"
  projection {
    projection_type = "ALL"
  }
  key_schema {
    attribute_name = "mail"
    attribute_type = "S"
    key_type       = "HASH"
  }
}

resource "aws_appautoscaling_target" "scaled_index_read" {
  service_namespace  = "dynamodb"
  resource_id        = "table/split-index/index/by-mail"
  scalable_dimension = "dynamodb:index:ReadCapacityUnits"
  min_capacity       = 5
  max_capacity       = 100
}

resource "aws_appautoscaling_policy" "scaled_index_read" {
  name               = "scaled_index-read"
  service_namespace  = "dynamodb"
  resource_id        = aws_appautoscaling_target.scaled_index_read.resource_id
  scalable_dimension = aws_appautoscaling_target.scaled_index_read.scalable_dimension
  policy_type        = "TargetTrackingScaling"
  target_tracking_scaling_policy_configuration {
    target_value = 70
    predefined_metric_specification {
      predefined_metric_type = "DynamoDBReadCapacityUtilization"
    }
  }
}

resource "aws_appautoscaling_target" "scaled_index_write" {
  service_namespace  = "dynamodb"
  resource_id        = "table/split-index/index/by-mail"
  scalable_dimension = "dynamodb:index:WriteCapacityUnits"
  min_capacity       = 5
  max_capacity       = 100
}

resource "aws_appautoscaling_policy" "scaled_index_write" {
  name               = "scaled_index-write"
  service_namespace  = "dynamodb"
  resource_id        = aws_appautoscaling_target.scaled_index_write.resource_id
  scalable_dimension = aws_appautoscaling_target.scaled_index_write.scalable_dimension
  policy_type        = "TargetTrackingScaling"
  target_tracking_scaling_policy_configuration {
    target_value = 70
    predefined_metric_specification {
      predefined_metric_type = "DynamoDBWriteCapacityUtilization"
    }
  }
}

resource "aws_dynamodb_table" "split_index_unscaled" { # want unknown "has no auto scaling for ReadCapacityUnits here"
  name           = "split-index-unscaled"
  hash_key       = "id"
  read_capacity  = 5
  write_capacity = 5
  attribute {
    name = "id"
    type = "S"
  }
}

resource "aws_appautoscaling_target" "split_index_unscaled_read" {
  service_namespace  = "dynamodb"
  resource_id        = "table/${aws_dynamodb_table.split_index_unscaled.name}"
  scalable_dimension = "dynamodb:table:ReadCapacityUnits"
  min_capacity       = 5
  max_capacity       = 100
}

resource "aws_appautoscaling_policy" "split_index_unscaled_read" {
  name               = "split_index_unscaled-read"
  service_namespace  = "dynamodb"
  resource_id        = aws_appautoscaling_target.split_index_unscaled_read.resource_id
  scalable_dimension = aws_appautoscaling_target.split_index_unscaled_read.scalable_dimension
  policy_type        = "TargetTrackingScaling"
  target_tracking_scaling_policy_configuration {
    target_value = 70
    predefined_metric_specification {
      predefined_metric_type = "DynamoDBReadCapacityUtilization"
    }
  }
}

resource "aws_appautoscaling_target" "split_index_unscaled_write" {
  service_namespace  = "dynamodb"
  resource_id        = "table/${aws_dynamodb_table.split_index_unscaled.name}"
  scalable_dimension = "dynamodb:table:WriteCapacityUnits"
  min_capacity       = 5
  max_capacity       = 100
}

resource "aws_appautoscaling_policy" "split_index_unscaled_write" {
  name               = "split_index_unscaled-write"
  service_namespace  = "dynamodb"
  resource_id        = aws_appautoscaling_target.split_index_unscaled_write.resource_id
  scalable_dimension = aws_appautoscaling_target.split_index_unscaled_write.scalable_dimension
  policy_type        = "TargetTrackingScaling"
  target_tracking_scaling_policy_configuration {
    target_value = 70
    predefined_metric_specification {
      predefined_metric_type = "DynamoDBWriteCapacityUtilization"
    }
  }
}

resource "aws_dynamodb_global_secondary_index" "unscaled" {
  table_name = aws_dynamodb_table.split_index_unscaled.name
  index_name = "by-mail"
  projection {
    projection_type = "ALL"
  }
  key_schema {
    attribute_name = "mail"
    attribute_type = "S"
    key_type       = "HASH"
  }
}
