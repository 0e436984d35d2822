resource "aws_dynamodb_table" "on" {
  name         = "on"
  hash_key     = "id"
  billing_mode = "PAY_PER_REQUEST"
  attribute {
    name = "id"
    type = "S"
  }
  point_in_time_recovery {
    enabled = true # want pass "is true"
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
    enabled = false # want fail "is false"
  }
}

resource "aws_dynamodb_table" "unset" { # want fail "is not set; the default is false"
  name         = "unset"
  hash_key     = "id"
  billing_mode = "PAY_PER_REQUEST"
  attribute {
    name = "id"
    type = "S"
  }
}

resource "aws_dynamodb_table" "restored" { # want fail "is not set"
  name                   = "restored"
  restore_source_name    = "on"
  restore_to_latest_time = true
}

resource "aws_dynamodb_table" "replicas" {
  name             = "replicas"
  hash_key         = "id"
  billing_mode     = "PAY_PER_REQUEST"
  stream_enabled   = true
  stream_view_type = "NEW_AND_OLD_IMAGES"
  attribute {
    name = "id"
    type = "S"
  }
  point_in_time_recovery {
    enabled = true
  }
  replica {
    region_name            = "eu-west-1"
    point_in_time_recovery = true # want pass
  }
}

resource "aws_dynamodb_table" "replica_unset" { # want fail "the provider's default is false"
  name             = "replica-unset"
  hash_key         = "id"
  billing_mode     = "PAY_PER_REQUEST"
  stream_enabled   = true
  stream_view_type = "NEW_AND_OLD_IMAGES"
  attribute {
    name = "id"
    type = "S"
  }
  point_in_time_recovery {
    enabled = true
  }
  replica {
    region_name            = "eu-west-1"
    point_in_time_recovery = true
  }
  replica {
    region_name = "eu-central-1"
  }
}

resource "aws_dynamodb_table_replica" "on" {
  global_table_arn       = "arn:aws:dynamodb:us-east-1:123456789012:table/on"
  point_in_time_recovery = true # want pass "is true"
}

resource "aws_dynamodb_table_replica" "unset" { # want fail "the provider's default is false"
  global_table_arn = "arn:aws:dynamodb:us-east-1:123456789012:table/on"
}

resource "aws_dynamodb_table" "each" {
  for_each     = { a = true, b = false }
  name         = "each-${each.key}"
  hash_key     = "id"
  billing_mode = "PAY_PER_REQUEST"
  attribute {
    name = "id"
    type = "S"
  }
  point_in_time_recovery {
    enabled = each.value # want ["a"] pass
    # want ["b"] fail "is false"
  }
}
