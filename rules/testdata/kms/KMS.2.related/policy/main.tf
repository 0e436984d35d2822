variable "role" {
  type = string
}

resource "aws_iam_role_policy" "this" {
  role = var.role
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "kms:Decrypt", Resource = "*" }]
  })
}
