# scope account

# want provider.aws fail "AWS's own policy is weaker"

provider "aws" {
  region = "eu-west-1"
}

resource "aws_iam_role" "any" {
  assume_role_policy = "{}"
}
