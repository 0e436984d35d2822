# counted loses what scales its writes, and the other table scales further.

resource "aws_dynamodb_table" "counted" { # want fail introduced
  count          = 1
  name           = "counted-${count.index}"
  hash_key       = "id"
  read_capacity  = 5
  write_capacity = 5

  attribute {
    name = "id"
    type = "S"
  }
}

resource "aws_appautoscaling_target" "counted" {
  count              = 1
  service_namespace  = "dynamodb"
  resource_id        = "table/${aws_dynamodb_table.counted[0].id}"
  scalable_dimension = ["dynamodb:table:ReadCapacityUnits", "dynamodb:table:WriteCapacityUnits"][count.index]
  min_capacity       = 5
  max_capacity       = 100
}

resource "aws_appautoscaling_policy" "counted" {
  count              = 1
  name               = "counted"
  service_namespace  = "dynamodb"
  resource_id        = "table/${aws_dynamodb_table.counted[0].id}"
  scalable_dimension = ["dynamodb:table:ReadCapacityUnits", "dynamodb:table:WriteCapacityUnits"][count.index]
  policy_type        = "TargetTrackingScaling"

  target_tracking_scaling_policy_configuration {
    target_value = 70
  }
}

resource "aws_dynamodb_table" "apart" { # want pass
  name           = "apart"
  hash_key       = "id"
  read_capacity  = 5
  write_capacity = 5

  attribute {
    name = "id"
    type = "S"
  }
}

module "apart" {
  source = "./scaling"
  table  = aws_dynamodb_table.apart.id
  most   = 200
}
