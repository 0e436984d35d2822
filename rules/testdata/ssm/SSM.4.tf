locals {
  document = jsonencode({ schemaVersion = "2.2", description = "Nothing.", mainSteps = [] })
}

resource "aws_ssm_document" "unset" { # want pass "is private"
  name          = "unset"
  document_type = "Command"
  content       = local.document
}

resource "aws_ssm_document" "shared" {
  name          = "shared"
  document_type = "Command"
  content       = local.document
  permissions = { # want pass "names accounts"
    type        = "Share"
    account_ids = "123456789012,210987654321"
  }
}

resource "aws_ssm_document" "public" {
  name          = "public"
  document_type = "Command"
  content       = local.document
  permissions = { # want fail "all accounts"
    type        = "Share"
    account_ids = "123456789012, All"
  }
}

resource "aws_ssm_document" "unnamed" {
  name          = "unnamed"
  document_type = "Command"
  content       = local.document
  permissions   = { type = "Share" } # want pass "names no account"
}

resource "aws_ssm_document" "unknown" {
  name          = "unknown"
  document_type = "Command"
  content       = local.document
  permissions = { # want unknown "not known"
    type        = "Share"
    account_ids = terraform_data.later.output
  }
}

resource "aws_ssm_document" "unknown_map" {
  name          = "unknown-map"
  document_type = "Command"
  content       = local.document
  permissions   = terraform_data.sharing.output # want unknown "not known"
}

resource "terraform_data" "sharing" {
  input = { type = "Share", account_ids = "all" }
}

resource "terraform_data" "later" {
  input = "all"
}
