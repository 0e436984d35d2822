# One block or none, as it is told.
resource "aws_dynamodb_table" "dynamic" {
  for_each     = { a = [true], b = [] }
  name         = "dynamic-${each.key}" # want ["a"] pass
  hash_key     = "id"                  # want ["b"] fail "is not set"
  billing_mode = "PAY_PER_REQUEST"
  attribute {
    name = "id"
    type = "S"
  }
  dynamic "point_in_time_recovery" {
    for_each = each.value
    content {
      enabled = point_in_time_recovery.value
    }
  }
}
