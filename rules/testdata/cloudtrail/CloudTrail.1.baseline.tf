# scope account

# want provider.aws fail "has no aws_cloudtrail"
# want provider.aws.west fail "has no aws_cloudtrail"
# want provider.aws.later unknown "is not known"

provider "aws" {
  region = "eu-west-1"
}

provider "aws" {
  alias  = "west"
  region = "us-west-2"
  assume_role {
    role_arn = "arn:aws:iam::210987654321:role/audit"
  }
}

provider "aws" {
  alias  = "later"
  region = terraform_data.later.output
}

resource "aws_sns_topic" "here" {}

resource "aws_sns_topic" "west" {
  provider = aws.west
}

resource "aws_iam_user" "later" {
  provider = aws.later
  name     = "later"
}

resource "terraform_data" "later" {
  input = "eu-north-1"
}
