# Canaries in every place in which a plan holds something sensitive, marked or
# not. Each begins with "canary-".

terraform {
  required_version = ">= 1.11"
}

variable "sensitive" {
  type      = string
  sensitive = true
  default   = "canary-variable"
}

variable "plain" {
  type    = string
  default = "canary-through-variable"
}

locals {
  secret = sensitive("canary-local")
}

# Marked at its path, and repeated where the provider derives from it.
resource "aws_sqs_queue" "tags" {
  name = "tags"
  tags = {
    token = local.secret
  }
}

# Sensitive by the provider's schema.
resource "aws_db_instance" "schema" {
  identifier        = "schema"
  instance_class    = "db.t3.micro"
  engine            = "postgres"
  allocated_storage = 20
  username          = "admin1"
  password          = "canary-schema"
}

# Write-only: null in the plan, a constant in the configuration.
resource "aws_db_instance" "write_only" {
  identifier          = "write-only"
  instance_class      = "db.t3.micro"
  engine              = "postgres"
  allocated_storage   = 20
  username            = "admin1"
  password_wo         = "canary-write-only"
  password_wo_version = 1
}

resource "aws_ssm_parameter" "variable" {
  name  = "variable"
  type  = "SecureString"
  value = var.sensitive
}

# A type that no control reads.
resource "terraform_data" "unread" {
  input = sensitive("canary-unread")

  provisioner "local-exec" {
    command = "true"
    environment = {
      DB_PASSWORD = "canary-provisioner"
    }
  }
}

module "child" {
  source   = "./child"
  secret   = "canary-module-input"
  through  = var.plain
  harmless = "harmless-input"
}

output "sensitive" {
  value     = "canary-output"
  sensitive = true
}

provider "aws" {
  access_key = "canary-access-key"
  secret_key = "canary-secret-key"
  token      = "canary-token"
}
