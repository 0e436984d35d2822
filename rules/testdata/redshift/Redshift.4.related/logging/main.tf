variable "cluster" {
  type = string
}

resource "aws_redshift_logging" "this" {
  cluster_identifier = var.cluster
  bucket_name        = "logs"
}
