# Provider configurations: which one a resource belongs to, and the Region that
# each stands for.

variable "region" {
  default = "eu-north-1"
}

provider "aws" {
  region = var.region
}

provider "aws" {
  alias  = "west"
  region = "us-west-2"
  assume_role {
    role_arn = "arn:aws:iam::123456789012:role/west"
  }
}

provider "aws" {
  alias  = "unused"
  region = random_pet.name.id
}

resource "random_pet" "name" {}

resource "aws_sqs_queue" "default" {
  name = "default"
}

resource "aws_sqs_queue" "west" {
  provider = aws.west
  name     = "west"
}

resource "aws_sqs_queue" "own_region" {
  name   = "own-region"
  region = "sa-east-1"
}

module "child" {
  source = "./child"
  providers = {
    aws = aws.west
  }
}

module "own" {
  source = "./own"
}
