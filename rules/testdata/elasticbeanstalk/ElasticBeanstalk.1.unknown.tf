resource "aws_elastic_beanstalk_environment" "unknown" { # want unknown
  name        = "unknown"
  application = "app"
  setting {
    namespace = "aws:elasticbeanstalk:healthreporting:system"
    name      = "SystemType"
    value     = terraform_data.later.output
  }
}

resource "terraform_data" "later" {
  input = "enhanced"
}
