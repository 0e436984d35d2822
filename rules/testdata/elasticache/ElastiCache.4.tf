resource "aws_elasticache_replication_group" "on" {
  replication_group_id       = "on"
  description                = "encrypted"
  at_rest_encryption_enabled = true # want pass
}

resource "aws_elasticache_replication_group" "off" {
  replication_group_id       = "off"
  description                = "not encrypted"
  engine                     = "valkey"
  at_rest_encryption_enabled = false # want fail "is \"false\""
}

resource "aws_elasticache_replication_group" "unset" { # want fail "is not set; the default is false"
  replication_group_id = "unset"
  description          = "left to Redis OSS"
  engine               = "redis"
}

resource "aws_elasticache_replication_group" "unset_without_engine" { # want fail "is not set; the default is false"
  replication_group_id = "unset-without-engine"
  description          = "left to the default engine"
}

resource "aws_elasticache_replication_group" "valkey" { # want pass "the default is true"
  replication_group_id = "valkey"
  description          = "left to Valkey"
  engine               = "valkey"
}

resource "aws_elasticache_replication_group" "secondary" { # want unknown "global datastore"
  replication_group_id        = "secondary"
  description                 = "takes the setting of its primary"
  global_replication_group_id = "ldgnf-primary"
}

resource "aws_elasticache_replication_group" "unknown" {
  replication_group_id       = "unknown"
  description                = "not known"
  at_rest_encryption_enabled = terraform_data.later.output # want unknown "known after apply"
}

resource "aws_elasticache_replication_group" "unknown_engine" { # want unknown
  replication_group_id = "unknown-engine"
  description          = "left to an engine that is not known"
  engine               = terraform_data.later.id
}

resource "terraform_data" "later" {
  input = true
}

resource "aws_elasticache_replication_group" "encrypted_unknown_engine" {
  replication_group_id       = "encrypted-unknown-engine"
  description                = "left to an engine that is not known"
  engine                     = terraform_data.later.id
  at_rest_encryption_enabled = true # want pass
}

resource "aws_elasticache_replication_group" "one" {
  replication_group_id       = "one"
  description                = "one"
  at_rest_encryption_enabled = "1" # want pass
}

resource "aws_elasticache_replication_group" "empty" {
  replication_group_id       = "empty"
  description                = "empty"
  at_rest_encryption_enabled = "" # want fail "is not set; the default is false"
}
