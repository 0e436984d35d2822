resource "terraform_data" "later" {
  input = true
}

resource "aws_dynamodb_table" "unknown" {
  name         = "unknown"
  hash_key     = "id"
  billing_mode = "PAY_PER_REQUEST"
  attribute {
    name = "id"
    type = "S"
  }
  point_in_time_recovery {
    enabled = terraform_data.later.output # want unknown "known after apply"
  }
}

resource "aws_dynamodb_table" "perhaps" { # want unknown
  name         = "perhaps"
  hash_key     = "id"
  billing_mode = "PAY_PER_REQUEST"
  attribute {
    name = "id"
    type = "S"
  }
  dynamic "point_in_time_recovery" {
    for_each = terraform_data.later.output ? [1] : []
    content {
      enabled = true
    }
  }
}

resource "aws_dynamodb_table" "perhaps_replicas" { # want unknown
  name         = "perhaps-replicas"
  hash_key     = "id"
  billing_mode = "PAY_PER_REQUEST"
  attribute {
    name = "id"
    type = "S"
  }
  point_in_time_recovery {
    enabled = true
  }
  dynamic "replica" {
    for_each = terraform_data.later.output ? ["eu-west-1"] : []
    content {
      region_name = replica.value
    }
  }
}

resource "aws_dynamodb_table_replica" "unknown" {
  global_table_arn       = aws_dynamodb_table.unknown.arn
  point_in_time_recovery = terraform_data.later.output # want unknown "known after apply"
}
