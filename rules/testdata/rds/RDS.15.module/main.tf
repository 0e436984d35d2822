module "wide" {
  source = "./database"
  name   = "wide"
  zones  = ["us-east-1a", "us-east-1b"]
}

module "narrow" {
  source = "./database"
  name   = "narrow"
  zones  = ["us-east-1a"]
}

# An instance that is kept beside the module.
resource "aws_rds_cluster_instance" "beside" {
  cluster_identifier = module.narrow.id
  engine             = "aurora-mysql"
  instance_class     = "db.r6g.large"
  availability_zone  = "us-east-1a"
}
