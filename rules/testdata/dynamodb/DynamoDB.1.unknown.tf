resource "terraform_data" "later" {
  input = "PROVISIONED"
}

resource "aws_dynamodb_table" "unknown" {
  name         = "unknown"
  hash_key     = "id"
  billing_mode = terraform_data.later.output # want unknown "known after apply"
  attribute {
    name = "id"
    type = "S"
  }
}

resource "aws_dynamodb_table" "named_later" { # want pass
  name           = "named-${terraform_data.later.id}"
  hash_key       = "id"
  read_capacity  = 5
  write_capacity = 5
  attribute {
    name = "id"
    type = "S"
  }
}

resource "aws_appautoscaling_target" "named_later_read" {
  service_namespace  = "dynamodb"
  resource_id        = "table/${aws_dynamodb_table.named_later.name}"
  scalable_dimension = "dynamodb:table:ReadCapacityUnits"
  min_capacity       = 5
  max_capacity       = 100
}

resource "aws_appautoscaling_policy" "named_later_read" {
  name               = "named_later-read"
  service_namespace  = "dynamodb"
  resource_id        = "table/${aws_dynamodb_table.named_later.name}"
  scalable_dimension = aws_appautoscaling_target.named_later_read.scalable_dimension
  policy_type        = "TargetTrackingScaling"
  target_tracking_scaling_policy_configuration {
    target_value = 70
    predefined_metric_specification {
      predefined_metric_type = "DynamoDBReadCapacityUtilization"
    }
  }
}

resource "aws_appautoscaling_target" "named_later_write" {
  service_namespace  = "dynamodb"
  resource_id        = "table/${aws_dynamodb_table.named_later.name}"
  scalable_dimension = "dynamodb:table:WriteCapacityUnits"
  min_capacity       = 5
  max_capacity       = 100
}

resource "aws_appautoscaling_policy" "named_later_write" {
  name               = "named_later-write"
  service_namespace  = "dynamodb"
  resource_id        = "table/${aws_dynamodb_table.named_later.name}"
  scalable_dimension = aws_appautoscaling_target.named_later_write.scalable_dimension
  policy_type        = "TargetTrackingScaling"
  target_tracking_scaling_policy_configuration {
    target_value = 70
    predefined_metric_specification {
      predefined_metric_type = "DynamoDBWriteCapacityUtilization"
    }
  }
}

resource "aws_dynamodb_table" "of_some_kind" { # want unknown
  name           = "of-some-kind"
  hash_key       = "id"
  read_capacity  = 5
  write_capacity = 5
  attribute {
    name = "id"
    type = "S"
  }
}

resource "aws_appautoscaling_target" "of_some_kind" {
  service_namespace  = "dynamodb"
  resource_id        = "table/${aws_dynamodb_table.of_some_kind.name}"
  scalable_dimension = "dynamodb:table:${terraform_data.later.output}"
  min_capacity       = 5
  max_capacity       = 100
}

resource "aws_appautoscaling_policy" "of_some_kind" {
  name               = "of-some-kind"
  service_namespace  = "dynamodb"
  resource_id        = "table/${aws_dynamodb_table.of_some_kind.name}"
  scalable_dimension = "dynamodb:table:${terraform_data.later.output}"
  policy_type        = terraform_data.later.output
}

resource "aws_dynamodb_table" "index_later" { # want unknown
  name           = "index-${terraform_data.later.id}"
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

resource "aws_appautoscaling_target" "index_later_read" {
  service_namespace  = "dynamodb"
  resource_id        = "table/${aws_dynamodb_table.index_later.name}"
  scalable_dimension = "dynamodb:table:ReadCapacityUnits"
  min_capacity       = 5
  max_capacity       = 100
}

resource "aws_appautoscaling_policy" "index_later_read" {
  name               = "index_later-read"
  service_namespace  = "dynamodb"
  resource_id        = "table/${aws_dynamodb_table.index_later.name}"
  scalable_dimension = aws_appautoscaling_target.index_later_read.scalable_dimension
  policy_type        = "TargetTrackingScaling"
  target_tracking_scaling_policy_configuration {
    target_value = 70
    predefined_metric_specification {
      predefined_metric_type = "DynamoDBReadCapacityUtilization"
    }
  }
}

resource "aws_appautoscaling_target" "index_later_write" {
  service_namespace  = "dynamodb"
  resource_id        = "table/${aws_dynamodb_table.index_later.name}"
  scalable_dimension = "dynamodb:table:WriteCapacityUnits"
  min_capacity       = 5
  max_capacity       = 100
}

resource "aws_appautoscaling_policy" "index_later_write" {
  name               = "index_later-write"
  service_namespace  = "dynamodb"
  resource_id        = "table/${aws_dynamodb_table.index_later.name}"
  scalable_dimension = aws_appautoscaling_target.index_later_write.scalable_dimension
  policy_type        = "TargetTrackingScaling"
  target_tracking_scaling_policy_configuration {
    target_value = 70
    predefined_metric_specification {
      predefined_metric_type = "DynamoDBWriteCapacityUtilization"
    }
  }
}
