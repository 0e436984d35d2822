# scope account

# want provider.aws.west fail "has no aws_guardduty_detector"

provider "aws" {
  region = "eu-west-1"
}

provider "aws" {
  alias  = "west"
  region = "us-west-2"
}

resource "aws_guardduty_detector" "here" { # want pass
}

resource "aws_sns_topic" "west" {
  provider = aws.west
}
