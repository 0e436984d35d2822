# The root is the baseline of its accounts. One block holds for all Regions of
# an account.
# scope account

provider "aws" {
  region = "us-east-1"

  assume_role {
    role_arn = "arn:aws:iam::111111111111:role/baseline"
  }
}

provider "aws" {
  alias  = "west"
  region = "us-west-2"

  assume_role {
    role_arn = "arn:aws:iam::111111111111:role/baseline"
  }
}

provider "aws" {
  alias  = "other"
  region = "us-east-1"

  assume_role {
    role_arn = "arn:aws:iam::222222222222:role/baseline"
  }
}

provider "aws" {
  alias  = "own"
  region = "us-east-1"
}

resource "aws_s3_account_public_access_block" "all" { # want pass
  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}

resource "aws_sns_topic" "west" {
  provider = aws.west
}

resource "aws_sns_topic" "other" {
  provider = aws.other
}

resource "aws_sns_topic" "own" {
  provider = aws.own
}

# want provider.aws.other fail "has no `aws_s3_account_public_access_block`"
# want provider.aws.own unknown "whether that is for the same account"
