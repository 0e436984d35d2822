# The root is its account's baseline: each Region has to have the setting.
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
    role_arn = "arn:aws:iam::222222222222:role/baseline"
  }
}

resource "aws_ebs_encryption_by_default" "east" {
  enabled = true # want pass
}

resource "aws_ebs_snapshot_block_public_access" "west" {
  provider = aws.west
  state    = "block-all-sharing"
}

# want provider.aws.west fail "has no `aws_ebs_encryption_by_default`"
