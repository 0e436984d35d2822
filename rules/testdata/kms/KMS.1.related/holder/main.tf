variable "boundary" {
  type = string
}

resource "aws_iam_user" "this" {
  name                 = "apart"
  permissions_boundary = var.boundary
}
