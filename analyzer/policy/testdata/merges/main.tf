# The same documents twice: module.now has them read during the plan, by the
# provider, and module.late leaves them for the apply.

resource "aws_kms_key" "k" {}

module "now" {
  source = "./documents"
}

module "late" {
  source     = "./documents"
  depends_on = [aws_kms_key.k]
}
