resource "aws_dynamodb_table" "on_demand" {
  name         = "on-demand"
  hash_key     = "id"
  billing_mode = "PAY_PER_REQUEST" # want pass
  attribute {
    name = "id"
    type = "S"
  }
}

resource "aws_dynamodb_table" "unset" { # want fail "has no `aws_appautoscaling_target`"
  name           = "unset"
  hash_key       = "id"
  read_capacity  = 5
  write_capacity = 5
  attribute {
    name = "id"
    type = "S"
  }
}

resource "aws_dynamodb_table" "scaled" { # want pass
  name           = "scaled"
  hash_key       = "id"
  billing_mode   = "PROVISIONED"
  read_capacity  = 5
  write_capacity = 5
  attribute {
    name = "id"
    type = "S"
  }
}

resource "aws_appautoscaling_target" "scaled_read" {
  service_namespace  = "dynamodb"
  resource_id        = "table/${aws_dynamodb_table.scaled.name}"
  scalable_dimension = "dynamodb:table:ReadCapacityUnits"
  min_capacity       = 5
  max_capacity       = 100
}

resource "aws_appautoscaling_policy" "scaled_read" {
  name               = "scaled-read"
  service_namespace  = "dynamodb"
  resource_id        = aws_appautoscaling_target.scaled_read.resource_id
  scalable_dimension = aws_appautoscaling_target.scaled_read.scalable_dimension
  policy_type        = "TargetTrackingScaling"
  target_tracking_scaling_policy_configuration {
    target_value = 70
    predefined_metric_specification {
      predefined_metric_type = "DynamoDBReadCapacityUtilization"
    }
  }
}

resource "aws_appautoscaling_target" "scaled_write" {
  service_namespace  = "dynamodb"
  resource_id        = "table/${aws_dynamodb_table.scaled.name}"
  scalable_dimension = "dynamodb:table:WriteCapacityUnits"
  min_capacity       = 5
  max_capacity       = 100
}

resource "aws_appautoscaling_policy" "scaled_write" {
  name               = "scaled-write"
  service_namespace  = "dynamodb"
  resource_id        = aws_appautoscaling_target.scaled_write.resource_id
  scalable_dimension = aws_appautoscaling_target.scaled_write.scalable_dimension
  policy_type        = "TargetTrackingScaling"
  target_tracking_scaling_policy_configuration {
    target_value = 70
    predefined_metric_specification {
      predefined_metric_type = "DynamoDBWriteCapacityUtilization"
    }
  }
}

resource "aws_dynamodb_table" "by_name" { # want pass
  name           = "by-name"
  hash_key       = "id"
  read_capacity  = 5
  write_capacity = 5
  attribute {
    name = "id"
    type = "S"
  }
}

resource "aws_appautoscaling_target" "by_name_read" {
  service_namespace  = "dynamodb"
  resource_id        = "table/by-name"
  scalable_dimension = "dynamodb:table:ReadCapacityUnits"
  min_capacity       = 5
  max_capacity       = 100
}

resource "aws_appautoscaling_policy" "by_name_read" {
  name               = "by_name-read"
  service_namespace  = "dynamodb"
  resource_id        = aws_appautoscaling_target.by_name_read.resource_id
  scalable_dimension = aws_appautoscaling_target.by_name_read.scalable_dimension
  policy_type        = "TargetTrackingScaling"
  target_tracking_scaling_policy_configuration {
    target_value = 70
    predefined_metric_specification {
      predefined_metric_type = "DynamoDBReadCapacityUtilization"
    }
  }
}

resource "aws_appautoscaling_target" "by_name_write" {
  service_namespace  = "dynamodb"
  resource_id        = "table/by-name"
  scalable_dimension = "dynamodb:table:WriteCapacityUnits"
  min_capacity       = 5
  max_capacity       = 100
}

resource "aws_appautoscaling_policy" "by_name_write" {
  name               = "by_name-write"
  service_namespace  = "dynamodb"
  resource_id        = aws_appautoscaling_target.by_name_write.resource_id
  scalable_dimension = aws_appautoscaling_target.by_name_write.scalable_dimension
  policy_type        = "TargetTrackingScaling"
  target_tracking_scaling_policy_configuration {
    target_value = 70
    predefined_metric_specification {
      predefined_metric_type = "DynamoDBWriteCapacityUtilization"
    }
  }
}

resource "aws_dynamodb_table" "reads_only" { # want fail "not \"dynamodb:table:WriteCapacityUnits\""
  name           = "reads-only"
  hash_key       = "id"
  read_capacity  = 5
  write_capacity = 5
  attribute {
    name = "id"
    type = "S"
  }
}

resource "aws_appautoscaling_target" "reads_only_read" {
  service_namespace  = "dynamodb"
  resource_id        = "table/${aws_dynamodb_table.reads_only.name}"
  scalable_dimension = "dynamodb:table:ReadCapacityUnits"
  min_capacity       = 5
  max_capacity       = 100
}

resource "aws_appautoscaling_policy" "reads_only_read" {
  name               = "reads_only-read"
  service_namespace  = "dynamodb"
  resource_id        = aws_appautoscaling_target.reads_only_read.resource_id
  scalable_dimension = aws_appautoscaling_target.reads_only_read.scalable_dimension
  policy_type        = "TargetTrackingScaling"
  target_tracking_scaling_policy_configuration {
    target_value = 70
    predefined_metric_specification {
      predefined_metric_type = "DynamoDBReadCapacityUtilization"
    }
  }
}

# A target without a policy does not scale.
resource "aws_dynamodb_table" "no_policy" { # want fail "has no `aws_appautoscaling_policy`"
  name           = "no-policy"
  hash_key       = "id"
  read_capacity  = 5
  write_capacity = 5
  attribute {
    name = "id"
    type = "S"
  }
}

resource "aws_appautoscaling_target" "no_policy_read" {
  service_namespace  = "dynamodb"
  resource_id        = "table/${aws_dynamodb_table.no_policy.name}"
  scalable_dimension = "dynamodb:table:ReadCapacityUnits"
  min_capacity       = 5
  max_capacity       = 100
}

resource "aws_appautoscaling_target" "no_policy_write" {
  service_namespace  = "dynamodb"
  resource_id        = "table/${aws_dynamodb_table.no_policy.name}"
  scalable_dimension = "dynamodb:table:WriteCapacityUnits"
  min_capacity       = 5
  max_capacity       = 100
}

resource "aws_dynamodb_table" "step" { # want fail "is \"StepScaling\", not \"TargetTrackingScaling\""
  name           = "step"
  hash_key       = "id"
  read_capacity  = 5
  write_capacity = 5
  attribute {
    name = "id"
    type = "S"
  }
}

resource "aws_appautoscaling_target" "step_read" {
  service_namespace  = "dynamodb"
  resource_id        = "table/${aws_dynamodb_table.step.name}"
  scalable_dimension = "dynamodb:table:ReadCapacityUnits"
  min_capacity       = 5
  max_capacity       = 100
}

resource "aws_appautoscaling_policy" "step_read" {
  name               = "step-read"
  service_namespace  = "dynamodb"
  resource_id        = aws_appautoscaling_target.step_read.resource_id
  scalable_dimension = aws_appautoscaling_target.step_read.scalable_dimension
  policy_type        = "StepScaling"
}

resource "aws_appautoscaling_target" "step_write" {
  service_namespace  = "dynamodb"
  resource_id        = "table/${aws_dynamodb_table.step.name}"
  scalable_dimension = "dynamodb:table:WriteCapacityUnits"
  min_capacity       = 5
  max_capacity       = 100
}

resource "aws_appautoscaling_policy" "step_write" {
  name               = "step-write"
  service_namespace  = "dynamodb"
  resource_id        = aws_appautoscaling_target.step_write.resource_id
  scalable_dimension = aws_appautoscaling_target.step_write.scalable_dimension
  policy_type        = "StepScaling"
}

resource "aws_dynamodb_table" "index_of_on_demand" {
  name         = "index-of-on-demand"
  hash_key     = "id"
  billing_mode = "PAY_PER_REQUEST" # want pass
  attribute {
    name = "id"
    type = "S"
  }
  attribute {
    name = "mail"
    type = "S"
  }
  global_secondary_index {
    name            = "by-mail"
    hash_key        = "mail"
    projection_type = "ALL"
  }
}

resource "aws_dynamodb_table" "index" { # want pass
  name           = "index"
  hash_key       = "id"
  read_capacity  = 5
  write_capacity = 5
  attribute {
    name = "id"
    type = "S"
  }
  attribute {
    name = "mail"
    type = "S"
  }
  global_secondary_index {
    name            = "by-mail"
    hash_key        = "mail"
    projection_type = "ALL"
    read_capacity   = 5
    write_capacity  = 5
  }
}

resource "aws_appautoscaling_target" "index_read" {
  service_namespace  = "dynamodb"
  resource_id        = "table/${aws_dynamodb_table.index.name}"
  scalable_dimension = "dynamodb:table:ReadCapacityUnits"
  min_capacity       = 5
  max_capacity       = 100
}

resource "aws_appautoscaling_policy" "index_read" {
  name               = "index-read"
  service_namespace  = "dynamodb"
  resource_id        = aws_appautoscaling_target.index_read.resource_id
  scalable_dimension = aws_appautoscaling_target.index_read.scalable_dimension
  policy_type        = "TargetTrackingScaling"
  target_tracking_scaling_policy_configuration {
    target_value = 70
    predefined_metric_specification {
      predefined_metric_type = "DynamoDBReadCapacityUtilization"
    }
  }
}

resource "aws_appautoscaling_target" "index_write" {
  service_namespace  = "dynamodb"
  resource_id        = "table/${aws_dynamodb_table.index.name}"
  scalable_dimension = "dynamodb:table:WriteCapacityUnits"
  min_capacity       = 5
  max_capacity       = 100
}

resource "aws_appautoscaling_policy" "index_write" {
  name               = "index-write"
  service_namespace  = "dynamodb"
  resource_id        = aws_appautoscaling_target.index_write.resource_id
  scalable_dimension = aws_appautoscaling_target.index_write.scalable_dimension
  policy_type        = "TargetTrackingScaling"
  target_tracking_scaling_policy_configuration {
    target_value = 70
    predefined_metric_specification {
      predefined_metric_type = "DynamoDBWriteCapacityUtilization"
    }
  }
}

resource "aws_appautoscaling_target" "index_by_mail_read" {
  service_namespace  = "dynamodb"
  resource_id        = "table/${aws_dynamodb_table.index.name}/index/by-mail"
  scalable_dimension = "dynamodb:index:ReadCapacityUnits"
  min_capacity       = 5
  max_capacity       = 100
}

resource "aws_appautoscaling_policy" "index_by_mail_read" {
  name               = "index_by_mail-read"
  service_namespace  = "dynamodb"
  resource_id        = aws_appautoscaling_target.index_by_mail_read.resource_id
  scalable_dimension = aws_appautoscaling_target.index_by_mail_read.scalable_dimension
  policy_type        = "TargetTrackingScaling"
  target_tracking_scaling_policy_configuration {
    target_value = 70
    predefined_metric_specification {
      predefined_metric_type = "DynamoDBReadCapacityUtilization"
    }
  }
}

resource "aws_appautoscaling_target" "index_by_mail_write" {
  service_namespace  = "dynamodb"
  resource_id        = "table/${aws_dynamodb_table.index.name}/index/by-mail"
  scalable_dimension = "dynamodb:index:WriteCapacityUnits"
  min_capacity       = 5
  max_capacity       = 100
}

resource "aws_appautoscaling_policy" "index_by_mail_write" {
  name               = "index_by_mail-write"
  service_namespace  = "dynamodb"
  resource_id        = aws_appautoscaling_target.index_by_mail_write.resource_id
  scalable_dimension = aws_appautoscaling_target.index_by_mail_write.scalable_dimension
  policy_type        = "TargetTrackingScaling"
  target_tracking_scaling_policy_configuration {
    target_value = 70
    predefined_metric_specification {
      predefined_metric_type = "DynamoDBWriteCapacityUtilization"
    }
  }
}

# AWS does not say whether it is the table or its index that counts.
resource "aws_dynamodb_table" "index_unscaled" { # want unknown "whether an index without auto scaling makes its table fail"
  name           = "index-unscaled"
  hash_key       = "id"
  read_capacity  = 5
  write_capacity = 5
  attribute {
    name = "id"
    type = "S"
  }
  attribute {
    name = "mail"
    type = "S"
  }
  global_secondary_index {
    name            = "by-mail"
    hash_key        = "mail"
    projection_type = "ALL"
    read_capacity   = 5
    write_capacity  = 5
  }
}

resource "aws_appautoscaling_target" "index_unscaled_read" {
  service_namespace  = "dynamodb"
  resource_id        = "table/${aws_dynamodb_table.index_unscaled.name}"
  scalable_dimension = "dynamodb:table:ReadCapacityUnits"
  min_capacity       = 5
  max_capacity       = 100
}

resource "aws_appautoscaling_policy" "index_unscaled_read" {
  name               = "index_unscaled-read"
  service_namespace  = "dynamodb"
  resource_id        = aws_appautoscaling_target.index_unscaled_read.resource_id
  scalable_dimension = aws_appautoscaling_target.index_unscaled_read.scalable_dimension
  policy_type        = "TargetTrackingScaling"
  target_tracking_scaling_policy_configuration {
    target_value = 70
    predefined_metric_specification {
      predefined_metric_type = "DynamoDBReadCapacityUtilization"
    }
  }
}

resource "aws_appautoscaling_target" "index_unscaled_write" {
  service_namespace  = "dynamodb"
  resource_id        = "table/${aws_dynamodb_table.index_unscaled.name}"
  scalable_dimension = "dynamodb:table:WriteCapacityUnits"
  min_capacity       = 5
  max_capacity       = 100
}

resource "aws_appautoscaling_policy" "index_unscaled_write" {
  name               = "index_unscaled-write"
  service_namespace  = "dynamodb"
  resource_id        = aws_appautoscaling_target.index_unscaled_write.resource_id
  scalable_dimension = aws_appautoscaling_target.index_unscaled_write.scalable_dimension
  policy_type        = "TargetTrackingScaling"
  target_tracking_scaling_policy_configuration {
    target_value = 70
    predefined_metric_specification {
      predefined_metric_type = "DynamoDBWriteCapacityUtilization"
    }
  }
}

resource "aws_dynamodb_table" "index_only" { # want fail "has no `aws_appautoscaling_target`"
  name           = "index-only"
  hash_key       = "id"
  read_capacity  = 5
  write_capacity = 5
  attribute {
    name = "id"
    type = "S"
  }
  attribute {
    name = "mail"
    type = "S"
  }
  global_secondary_index {
    name            = "by-mail"
    hash_key        = "mail"
    projection_type = "ALL"
    read_capacity   = 5
    write_capacity  = 5
  }
}

resource "aws_appautoscaling_target" "index_only_read" {
  service_namespace  = "dynamodb"
  resource_id        = "table/index-only/index/by-mail"
  scalable_dimension = "dynamodb:index:ReadCapacityUnits"
  min_capacity       = 5
  max_capacity       = 100
}

resource "aws_appautoscaling_policy" "index_only_read" {
  name               = "index_only-read"
  service_namespace  = "dynamodb"
  resource_id        = aws_appautoscaling_target.index_only_read.resource_id
  scalable_dimension = aws_appautoscaling_target.index_only_read.scalable_dimension
  policy_type        = "TargetTrackingScaling"
  target_tracking_scaling_policy_configuration {
    target_value = 70
    predefined_metric_specification {
      predefined_metric_type = "DynamoDBReadCapacityUtilization"
    }
  }
}

resource "aws_appautoscaling_target" "index_only_write" {
  service_namespace  = "dynamodb"
  resource_id        = "table/index-only/index/by-mail"
  scalable_dimension = "dynamodb:index:WriteCapacityUnits"
  min_capacity       = 5
  max_capacity       = 100
}

resource "aws_appautoscaling_policy" "index_only_write" {
  name               = "index_only-write"
  service_namespace  = "dynamodb"
  resource_id        = aws_appautoscaling_target.index_only_write.resource_id
  scalable_dimension = aws_appautoscaling_target.index_only_write.scalable_dimension
  policy_type        = "TargetTrackingScaling"
  target_tracking_scaling_policy_configuration {
    target_value = 70
    predefined_metric_specification {
      predefined_metric_type = "DynamoDBWriteCapacityUtilization"
    }
  }
}
