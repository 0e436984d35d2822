resource "aws_dynamodb_table" "on" {
  name         = "on"
  hash_key     = "id"
  billing_mode = "PAY_PER_REQUEST"
  attribute {
    name = "id"
    type = "S"
  }
  point_in_time_recovery {
    enabled = false # want fail "is false" introduced
  }
}

resource "aws_dynamodb_table" "off" {
  name         = "off"
  hash_key     = "id"
  billing_mode = "PAY_PER_REQUEST"
  attribute {
    name = "id"
    type = "S"
  }
  point_in_time_recovery {
    enabled = true # want pass resolved
  }
}
