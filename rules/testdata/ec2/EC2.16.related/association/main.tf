variable "acl" {
  type = string
}

resource "aws_network_acl_association" "this" {
  network_acl_id = var.acl
  subnet_id      = "subnet-0a1b2c3d4e5f60718"
}
