terraform {
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "~> 6.0"
    }
  }
}

provider "aws" {
  region = var.region

  default_tags {
    tags = {
      ManagedBy = "terraform"
    }
  }
}

variable "region" {
  type    = string
  default = "us-east-1"
}

variable "password" {
  type      = string
  sensitive = true
  default   = "made up for the benchmark"
}

module "network-kept" {
  source    = "./modules/network"
  name      = "network-kept"
  cidr      = "10.20.0.0/16"
  flow_logs = true

  subnets = {
    app-a    = { netnum = 1, zone = "us-east-1a", public = false }
    app-b    = { netnum = 2, zone = "us-east-1b", public = false }
    public-a = { netnum = 11, zone = "us-east-1a", public = true }
  }

  groups = {
    web = { ports = [80, 443], from = ["0.0.0.0/0"] }
    app = { ports = [22, 8080], from = ["10.0.0.0/8"] }
  }

  tags = {
    Environment = "production"
    Team        = "platform"
  }
}

module "network-changed" {
  source    = "./modules/network"
  name      = "network-changed"
  cidr      = "10.20.0.0/16"
  flow_logs = true

  subnets = {
    app-a    = { netnum = 1, zone = "us-east-1a", public = false }
    app-b    = { netnum = 2, zone = "us-east-1b", public = false }
    public-a = { netnum = 11, zone = "us-east-1a", public = true }
  }

  groups = {
    web = { ports = [80, 443], from = ["0.0.0.0/0"] }
    app = { ports = [22, 8080], from = ["10.0.0.0/8"] }
  }

  tags = {
    Environment = "staging"
    Team        = "platform"
  }
}

module "storage-kept" {
  source = "./modules/storage"
  name   = "storage-kept"
  rotate = true

  buckets = {
    data = { versioning = "Enabled", private = true }
    logs = { versioning = "Suspended", private = true }
  }

  tags = {
    Environment = "production"
    Team        = "data"
  }
}

module "storage-changed" {
  source = "./modules/storage"
  name   = "storage-changed"
  rotate = true

  buckets = {
    data = { versioning = "Enabled", private = true }
    logs = { versioning = "Suspended", private = true }
  }

  tags = {
    Environment = "production"
    Team        = "data"
  }
}

module "service-kept" {
  source     = "./modules/service"
  name       = "service-kept"
  subnet_ids = ["subnet-1a2b3c4d", "subnet-2b3c4d5e"]
  resources  = ["arn:aws:s3:::orders/*"]
  public     = false
  key        = "alias/orders"

  tags = {
    Environment = "production"
    Team        = "orders"
  }
}

module "service-gone" {
  source     = "./modules/service"
  name       = "service-gone"
  subnet_ids = ["subnet-1a2b3c4d", "subnet-2b3c4d5e"]
  resources  = ["*"]
  public     = true

  tags = {
    Environment = "staging"
    Team        = "orders"
  }
}

module "database-kept" {
  source     = "./modules/database"
  name       = "database-kept"
  subnet_ids = ["subnet-1a2b3c4d", "subnet-2b3c4d5e"]
  password   = var.password
  encrypted  = true

  tags = {
    Environment = "production"
    Team        = "orders"
  }
}

module "database-changed" {
  source     = "./modules/database"
  name       = "database-changed"
  subnet_ids = ["subnet-1a2b3c4d", "subnet-2b3c4d5e"]
  password   = var.password
  encrypted  = false

  tags = {
    Environment = "staging"
    Team        = "orders"
  }
}

module "attachment-kept" {
  source = "./modules/attachment"
  role   = "attachment-kept"
}
