provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "west"
  region = "us-west-2"
}

provider "aws" {
  alias  = "later"
  region = "eu-west-1"
}

resource "random_integer" "later" {
  min = 0
  max = 1
}

resource "aws_ebs_encryption_by_default" "unset" {} # want pass "is not set; the provider's default is true"

resource "aws_ebs_encryption_by_default" "off" {
  provider = aws.west
  enabled  = false # want fail "is false"
}

resource "aws_ebs_encryption_by_default" "unknown" {
  provider = aws.later
  enabled  = random_integer.later.result == 1 # want unknown "is known after apply"
}
