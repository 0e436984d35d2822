variable "boundary" {
  type = string
}

resource "aws_iam_role" "this" {
  name                 = "apart"
  assume_role_policy   = "{}"
  permissions_boundary = var.boundary
}
